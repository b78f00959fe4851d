## The survey: what lies in a bundle, and what its logs say

survey-report = 로그 번들 개요
survey-files = 파일 { $count }개, 압축을 푼 크기 { $size }
survey-logs = 로그 { $count }개
survey-records = 레코드 { $count }개
survey-between = { $first } ~ { $last }
survey-errors = 오류: { $count }개
survey-warnings = 경고: { $count }개
survey-times = ×{ $count }
survey-unknown-errors = 해당하는 규칙이 없는 오류: { $count }종
survey-unknown-warnings = 해당하는 규칙이 없는 경고: { $count }종
survey-other-messages = 해당하는 규칙이 없는 그 밖의 메시지: { $count }종
survey-known = 해당하는 규칙이 있는 것: { $count }종
survey-legend = { $sign }: 달라지는 부분. 다음 명령은 그중 하나가 있는 위치를 보여 줍니다:
survey-no-records = 로그로 보이는 파일이 없어 집계할 것이 없습니다.
survey-no-errors = 읽은 레코드 중 경고나 오류로 기록된 것은 없습니다.
survey-further = 그 밖의 레코드 { $count }개는 종류가 너무 많아 구분하지 않았습니다.
survey-all-logs = 로그
survey-gaps = 레코드가 없는 기간
survey-folders = 폴더
survey-certificates = 번들에 있는 인증서
survey-outside = 어느 레코드에도 속하지 않는 행: { $count }개(처음은 { NUMBER($first, useGrouping: 0) }행)

survey-starts = 서버 시작 { $count }회(마지막 { $last })
survey-starts-undated = 서버 시작 { $count }회

survey-form =
    { $form ->
        [known] 알려진 형식
        [guessed] 시각과 수준에서 추정한 형식
       *[unknown] 알 수 없는 형식
    }

survey-self-signed = 자체 서명
survey-in-bundles = 번들 { $total }개 중 { $count }개
survey-shared = 모든 번들의 로그 내용
survey-bundles = 번들 { $count }개
survey-leads = 이 로그에는 해당하는 규칙이 없는 오류가 { $count }종 있습니다:
survey-leads-uncounted = 규칙이 있든 없든 이 로그의 나머지 내용을 보려면:
survey-leads-none = 이 로그에는 해당하는 규칙이 없는 오류가 없습니다. 나머지 내용을 보려면:

## Titles of the tables' columns

survey-column-count = 횟수
survey-column-level = 수준
survey-column-logger = 로거
survey-column-text = 레코드 종류
survey-column-first = 처음
survey-column-last = 마지막
survey-column-place = 위치
survey-column-log = 로그
survey-column-records = 레코드
survey-column-levels = 수준별
survey-column-form = 형식
survey-column-file = 파일
survey-column-files = 파일 수
survey-column-folder = 폴더
survey-column-subject = 주체
survey-column-issuer = 발급자
survey-column-from = 유효 기간 시작
survey-column-until = 유효 기간 끝
survey-column-bundles = 번들

## The page

survey-over-time = 시간에 따른 경고와 오류
survey-others = 나머지 모두
survey-over-time-summary = { $first } ~ { $last } 사이의 레코드 { $count }개
