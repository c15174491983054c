/** Words of Korean credits, as data. */

/** Datelines: places before an agency are dropped (rule C13). Others are known by their position. */
export const KOREAN_PLACES: ReadonlySet<string> = new Set(
  (
    '서울 부산 대구 인천 광주 대전 울산 세종 수원 성남 의정부 안양 부천 광명 평택 안산 고양 과천 구리 남양주 오산 시흥 ' +
    '군포 의왕 하남 용인 파주 이천 안성 김포 화성 양주 포천 여주 연천 가평 양평 춘천 원주 강릉 동해 태백 속초 삼척 ' +
    '홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양 청주 충주 제천 보은 옥천 영동 진천 괴산 음성 단양 천안 공주 ' +
    '보령 아산 서산 논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안 전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 ' +
    '임실 순창 고창 부안 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 ' +
    '완도 진도 신안 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 군위 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 ' +
    '봉화 울진 울릉 창원 진주 통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 제주 서귀포 ' +
    '판문점 평양 개성 개성공단 도쿄 오사카 베이징 상하이 선양 홍콩 타이베이 방콕 하노이 호치민 자카르타 마닐라 ' +
    '싱가포르 쿠알라룸푸르 뉴델리 이슬라마바드 카불 테헤란 이스탄불 앙카라 예루살렘 텔아비브 가자 카이로 두바이 도하 ' +
    '리야드 모스크바 키이우 키예프 런던 파리 베를린 로마 바티칸 마드리드 브뤼셀 제네바 빈 프라하 바르샤바 부다페스트 ' +
    '아테네 스톡홀름 오슬로 코펜하겐 헬싱키 암스테르담 헤이그 워싱턴 워싱턴DC 뉴욕 로스앤젤레스 샌프란시스코 시카고 ' +
    '애틀랜타 시애틀 댈러스 휴스턴 보스턴 호놀룰루 오타와 토론토 밴쿠버 멕시코시티 상파울루 리우데자네이루 ' +
    '부에노스아이레스 산티아고 리마 보고타 카라카스 아바나 시드니 멜버른 캔버라 요하네스버그 나이로비 유엔본부'
  ).split(' '),
);

/** Endings that make a word an organisation, where nothing else says what it is. */
export const KOREAN_ORGANISATION_ENDINGS: readonly string[] = (
  '국방부 외교부 통일부 대통령실 청와대 국회 경찰 경찰청 경찰서 소방서 소방청 소방본부 해경 해군 육군 공군 해병대 합참 ' +
  '시청 도청 구청 군청 교육청 기상청 공사 공단 대사관 영사관 위원회 협회 재단 연맹 조합 전자 그룹 건설 자동차 항공 은행 ' +
  '증권 보험 화학 중공업 제약 텔레콤 통신사 백화점 호텔 리조트 대학교 대학 병원 박물관 미술관 도서관 연구원 연구소 ' +
  '엔터테인먼트 스튜디오 방송 방송국 신문 일보 TV 닷컴 갤러리 구단 축구단 야구단'
).split(' ');

/** What "X 제공" speaks of when it is about serving, not about a picture. */
export const KOREAN_SERVINGS: ReadonlySet<string> = new Set(
  '무료 유료 정보 서비스 식사 간식 음료 기념품 선물 도시락 혜택 편의 기회 숙식 숙소 자료 할인 아침 점심 저녁 급식 음식 쌀 상품 경품 사은품 쿠폰 숙박'.split(
    ' ',
  ),
);

/** Titles behind a journalist's name. */
export const KOREAN_TITLE =
  /^(?:(?:객원|인턴|선임|전문|사진|영상|수습|논설|대|본부)?(?:기자|특파원|통신원|위원|작가|포토그래퍼))$/;

/** Words in a credit that name nobody. */
export const KOREAN_FILLERS: ReadonlySet<string> = new Set(
  '글 사진 그래픽 영상 화면 본사 일러스트 이미지 취재 합성 공감언론 저작권자 및 DB'.split(' '),
);
