## The summary of many bundles

triage-diagnoses = 남아 있는 문제(번들이 많은 순)
triage-overcome-in = 그 밖에 번들 { $count }개에서는 해소됨

triage-verdict =
    { $verdict ->
        [refused] 마지막 시도 실패
        [nothing] 남은 문제 없음
       *[unclear] 판단할 수 없음
    }

triage-tally = { $name }: { $count }개
triage-review = 담당자 확인 필요
triage-no-rule-knows = 남아 있는 문제에 해당하는 규칙이 없음: { $message }
triage-to-blame = 원인이 둘 이상일 수 있음: { $titles }
triage-end-unknown = 마지막 시도가 어떻게 끝났는지 로그에서 알 수 없음: { $operation }
triage-unknown = 해당하는 규칙이 없는 메시지(#: 달라지는 부분)
triage-stories = 여러 번들에 있는 같은 사례
triage-unread = 모두 읽지 못함
triage-overview = 번들 { $bundles }개: 문제 발견 { $findings }개, 문제 없음 { $clean }개, 불완전 { $incomplete }개
triage-overview-failed = { $overview }(그중 실패 { $failed }개)
triage-overview-unread = { $overview } · 모두 읽지 못한 번들 { $unread }개
triage-interrupted = 중단됨: { $found }개 중 { $read }개 읽음
triage-interrupted-before-all-found = 중단됨: { $found }개 이상 중 { $read }개 읽음
triage-passed-over = 건너뜀: 압축 파일도 아니고 알려진 로그도 아닌 파일 { $count }개
triage-own-documents = 그중 { $count }개는 bundlescope 자체의 보고서나 문서이므로 진단하지 않았습니다
triage-bundle-count = 번들 { $count }개

triage-story =
    { $kind ->
        [sameBytes] 번들 { $bundles }개가 바이트 단위로 동일합니다
       *[sameTries] 번들 { $bundles }개에 공통된 시도가 있습니다. 한 어플라이언스의 로그가 두 번 이상 수집되었습니다
    }

triage-compared = 처음 { $count }개의 번들만 비교했습니다.
triage-further-messages = 그 밖에 알 수 없는 메시지가 { $count }개 있으나 형태가 너무 많아 구분하지 않았습니다.

triage-seen-before = 이전에도 번들이 있었던 어플라이언스

triage-seen-before-in = 이 어플라이언스의 이전 번들 { $count }개(마지막: { $last })
