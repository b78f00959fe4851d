## How the language writes, and what it is called

locale-digit-separator = ,
locale-list-separator = {", "}
locale-machine = 어플라이언스
locale-machines = 어플라이언스
locale-name = 한국어
locale-spellings = ko, kor, kr, korean, 한국어, 한국말, 조선말

## Titles of a report's sections

headings-why = 원인 설명
headings-causes = 가능한 원인(가능성이 높은 순)
headings-steps = 조치 방법
headings-in-the-log = 로그 내용
headings-seen-in = 발견 위치
headings-read-more = 참고 자료
headings-attempts = 시도
headings-not-read = 모두 읽지 못함
headings-remarks = 참고 사항
headings-false-friends = 거부처럼 보이지만 거부가 아닌 것
headings-cannot-tell = 이 로그로 알 수 없는 것
headings-rule-false-friends = 비슷하지만 다른 것
headings-rule-cannot-tell = 없다고 해서 단정할 수 없는 것
headings-rules-checked = 확인한 규칙
headings-matches = 일치 조건
headings-matching-examples = 일치하는 예
headings-quiet-examples = 일치하지 않는 예

## Titles of the tables' columns

columns-time = 시간
columns-operation = 작업
columns-outcome = 결과
columns-cause = 원인
columns-rule = 규칙
columns-state = 상태
columns-reason = 이유
columns-severity = 심각도
columns-basis = 근거
columns-title = 의미

## Words that stand everywhere

common-colon = {": "}

common-severity =
    { $severity ->
        [critical] 심각
        [warning] 경고
       *[info] 정보
    }

common-basis =
    { $basis ->
        [publishedLog] 공개된 로그 줄에 근거함
        [documented] 공급업체 문서에 근거함(공개된 로그 줄 없음)
       *[inferred] 공개된 정보를 바탕으로 한 이 프로젝트의 추정
    }

common-outcome =
    { $outcome ->
        [failed] 실패
        [succeeded] 성공
       *[unknown] 알 수 없음
    }

common-note-kind =
    { $kind ->
        [damaged] 손상됨
        [encrypted] 암호화됨
        [limit] 한도 도달
        [unsupported] 지원되지 않음
        [skipped] 건너뜀
        [unreadable] 읽을 수 없음
        [ambiguous] 모호함
       *[redacted] 가림
    }

common-more = … 외 { $count }개

## The answer, which stands first

answer-failed = 마지막 시도 실패
answer-failed-as-far-as-read = 읽은 마지막 시도 실패
answer-failed-in-window = 요청한 기간의 마지막 시도 실패
answer-found = 발견
answer-unclear = 결과 알 수 없음
answer-succeeded = 성공
answer-nothing-found = 발견된 문제 없음
answer-cannot-tell = 판단할 수 없음
answer-not-read = 모두 읽지 못함

answer-tries =
    { $count ->
        [1] 시도 { $count }회, { $time }
       *[other] 시도 { $count }회, 마지막 { $time }
    }

answer-since = 이 원인이 시작된 때: { $time }
answer-likeliest = 가장 가능성이 높은 원인: { $cause }
answer-otherwise = 또는: { $cause }
answer-overcome = 이후에 해소됨
answer-logged = 로그 기록
answer-show-all = 모두 보려면: { $option }

## What is said of a bundle as a whole

verdicts-read-in-full = 모두 읽음
verdicts-not-read-in-full = 모두 읽지 못함
verdicts-clean = 발견된 문제 없음
verdicts-incomplete = 불완전함, 문제가 없다고 할 수 없음
verdicts-finding-count = 발견 { $count }건
verdicts-nothing-found = 규칙 { $rules }개를 { $logs }에서 찾아보았으나 일치하는 항목이 없습니다.
verdicts-nothing-looked-for = 이 로그에 대한 규칙이 없으므로 아무것도 찾아보지 않았습니다.
verdicts-no-clean-bill = 문제가 없다고 할 수 없습니다. 발견된 것은 없지만, 규칙에 필요한 데이터를 읽지 못했거나 일부만 읽었습니다. 이유:
verdicts-nothing-in-window = 문제가 없다고 할 수 없습니다. 요청한 기간에는 규칙이 찾는 기록이 없습니다. 이유:
verdicts-window = 요청한 기간: { $span }(로그의 시각 기준) · 기간 밖의 시도와 오류 기록 { $outside }건
span-since = { $since }부터
span-until = { $until }까지
span-between = { $since }부터 { $until }까지
verdicts-made-by = 규칙 테이블 { $table } 기반으로 bundlescope { $version }에서 만들었습니다.
verdicts-own-rules = 자체 규칙: { $folders }.
verdicts-size = { $bytes }바이트
verdicts-stats = 항목 { $seen }개 확인, { $read }개 읽음({ $size }), 일치한 레코드 { $matched }개

## Findings

findings-seen = { $count }회 발견
findings-seen-at = { $times }, { $time }
findings-seen-between = { $times }, 처음 { $first }, 마지막 { $last }
findings-nodes = 노드: { $nodes }
findings-standing-unknown = 현재도 해당하는지 로그로는 알 수 없음
findings-also-in = 같은 레코드가 있는 다른 파일: { $places }
findings-speaks-for = 뒷받침하는 사실
findings-speaks-against = 어긋나는 사실
findings-decided-by = 판단 기준
findings-only-in = (이 규칙의 텍스트 언어: { $language })
findings-unknown-title = 알 수 없는 메시지 { $id }
findings-unknown-title-without-id = ID가 없는 알 수 없는 메시지
findings-unknown-diagnosis = 이 인수가 있는 이 메시지를 아는 규칙이 없습니다. 제품 자체의 텍스트가 아래에 표시됩니다.
findings-cut-title = 로그에서 잘린 메시지 { $id }
findings-cut-title-without-id = 로그에서 잘린, ID가 없는 메시지
findings-cut-diagnosis = 메시지가 로그에서 잘려 있어 규칙을 정할 수 없습니다. 읽을 수 있었던 부분이 아래에 표시됩니다.
findings-cut-diagnosis-explained = 메시지가 로그에서 잘려 있어 규칙을 정할 수 없습니다. 읽을 수 있었던 부분이 아래에 표시됩니다. 이 메시지가 뜻할 수 있는 내용은 다음 명령으로 확인할 수 있습니다: { $command }
findings-payload-cut = 메시지가 로그에서 잘려 있습니다. 읽을 수 있었던 부분만 표시됩니다.
findings-arguments-not-a-list = 인수가 원래 형식인 목록이 아닙니다. 로그에 있는 그대로 표시됩니다.
findings-duplicate-keys = 이 메시지에는 값이 서로 다른 같은 키가 두 번 나옵니다. 마지막 값이 적용됩니다.

## Tries

attempts-tries = 시도 { $count }회
attempts-cause-changed = { $tries }번째 시도에서 원인이 바뀜
attempts-no-later-success = 로그에는 이후에 성공한 기록이 없습니다.
attempts-no-later-success-read = 로그에서 읽을 수 있었던 부분에는 이후에 성공한 기록이 없습니다.
attempts-no-later-success-in-window = 요청한 기간에는 이후에 성공한 기록이 로그에 없습니다.
attempts-success-unseen = 성공했을 때의 로그 예가 공개되어 있지 않아, 이후의 시도가 성공했는지는 로그로 알 수 없습니다.
attempts-unknown-operation = 알 수 없는 작업

## Which rules were looked for

coverage-summary = 규칙 { $rules }개 확인: 일치 { $matched }개, 해당 없음 { $absent }개
coverage-not-evaluable = { $summary }, 확인 불가 { $count }개

coverage-state =
    { $state ->
        [matched] 일치
        [absent] 해당 없음
       *[notEvaluable] 확인 불가
    }

coverage-reason =
    { $reason ->
        [found] 일치하는 레코드가 있음
        [notInLog] 해당 로그를 모두 읽었으나 일치하는 항목이 없음
        [noLog] 해당 제품의 로그가 번들에 없음
        [sourceMissing] 해당 로그가 번들에 없음: { $logs }
        [logIncomplete] 해당 로그를 모두 읽지 못함
        [notInWindow] 로그를 모두 읽었으며 요청한 기간에 일치하는 항목이 없습니다
       *[outsideWindow] 요청한 기간에 시도나 오류에 대한 레코드가 없습니다
    }

## 말한 내용으로 규칙 테이블에서 알 수 있는 것

explain-nothing-fits = 해당하는 규칙 없음: { $words }
explain-nearest = 가장 가까운 규칙
explain-others = 그 밖에 가능한 규칙
explain-several = 규칙 { $count }개가 해당합니다. 메시지의 단어가 더 있으면 구별할 수 있습니다.
explain-show = 규칙 전체 보기: { $command }
