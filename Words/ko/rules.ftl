draft-title = TODO: 무엇이 잘못되었는지 간단히
draft-diagnosis = TODO: 이 메시지의 의미
draft-diagnosis-after = TODO: 이 메시지의 의미. 제품의 설명: { $text }
draft-cause = TODO: 가장 유력한 원인
draft-explanation = TODO: 이 원인이 메시지로 이어지는 과정
draft-step = TODO: 가장 먼저 할 일
draft-step-after = TODO: 가장 먼저 할 일. 제품의 조언: { $advice }
draft-from = 초안의 출처: { $bundle }, 레코드 { $evidence }
draft-save-as = 저장할 파일: { $path }. TODO 자리에 직접 내용을 쓴 다음 확인하고 시험하십시오:

impact-title = 규칙으로 달라지는 것
impact-overview = 판정이 달라지는 번들: { $bundles }개 중 { $changed }개
impact-unread = 모두 읽지 못한 번들: { $count }개
impact-by-rule = 일치하는 번들 수가 달라지는 규칙
impact-before = 이전
impact-after = 이후
impact-taken-over = 이제 다른 규칙이 설명하는 메시지
impact-from = 이전 규칙
impact-to = 현재 규칙
impact-bundles = 번들
impact-by-bundle = 번들
impact-stands-otherwise = 현재 상태의 설명이 달라짐
score-title = 정답이 있는 코퍼스의 진단
score-overview = 올바르게 진단된 번들: { $bundles }개 중 { $right }개
score-wrong-clean = 문제 없음으로 잘못 판정된 번들: { $count }개
score-abstained = 어느 규칙도 모르는 메시지가 있는 번들: { $count }개
score-unlabelled = 정답이 없는 번들: { $count }개
score-absent = 정답은 있으나 존재하지 않는 번들: { $count }개
score-no-rule = 규칙 없음
score-right = 정답
score-missed = 누락
score-wrong = 오탐
score-disagreements = 정답과 다른 것
score-expected = 정답
score-reported = 보고

score-what =
    { $what ->
        [wrongClean] 문제 없음으로 잘못 판정
        [outcome] 다른 결과
        [complete] 다른 완전성
        [missed] 누락된 규칙
        [wrong] 오탐 규칙
        [count] 다른 건수
       *[standing] 다른 현재 상태
    }
