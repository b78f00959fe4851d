## Two sides of bundles compared

compare-title = 이전과 이후 비교
compare-before = 이전
compare-after = 이후

compare-status =
    { $status ->
        [fixed] 해결됨
        [remaining] 그대로 남음
        [new] 새로 생김
       *[unknown] 판단할 수 없음
    }

compare-counts = 그대로 남음: { $remaining } · 새로 생김: { $new } · 판단할 수 없음: { $unknown } · 해결됨: { $fixed }
compare-nothing = 이전에도 이후에도 남은 문제가 없습니다.
compare-nothing-read = 읽을 수 있었던 범위에서는 이전에도 이후에도 남은 문제가 없습니다.

compare-because =
    { $reason ->
        [laterSuccess] 이후의 시도({ $time })에 성공했습니다.
        [customerConfirmed] 고객이 확인했습니다. 로그에서는 알 수 없습니다.
        [failedAgain] 이후의 시도({ $time })도 같은 결과로 끝났습니다.
        [loggedAgain] 다시 기록되었습니다(마지막 시각: { $time }).
        [begunSince] 이전 로그가 끝난 뒤에 시작되었습니다(시각: { $time }).
        [unfinishedInBefore] 이전 로그가 끝날 때 이 시도는 아직 끝나지 않았습니다.
        [noNewTry] 그 뒤로 새로운 시도가 없습니다. 성공했다면 로그에 나타납니다.
        [noNewTrySuccessUnseen] 그 뒤로 실패한 새로운 시도가 없습니다. 성공할 때의 로그는 공개된 예가 없으므로 성공했는지도 로그에서 알 수 없습니다.
        [notLoggedAgain] 다시 기록되지 않았습니다. 그것만으로는 아직 해당하는지 알 수 없습니다.
        [noLogInBefore] 이전 로그에 이 제품이나 노드의 로그가 없습니다.
        [noLogInAfter] 이후 로그에 이 제품이나 노드의 로그가 없습니다.
        [notReadInBefore] 이전 자료를 모두 읽지 못했으므로 이미 있었을 수 있습니다.
        [notReadInAfter] 이후 자료를 모두 읽지 못했으며, 빠진 부분의 내용은 다를 수 있습니다.
        [leftOutInBefore] 이전 기록 중 지정한 기간 밖의 기록을 제외했으므로 이미 있었을 수 있습니다.
        [leftOutInAfter] 이후 기록 중 지정한 기간 밖의 기록을 제외했으며, 그 내용은 다를 수 있습니다.
        [begunLaterInBefore] 이전 로그가 늦게 시작되므로(시각: { $time }) 이미 있었을 수 있습니다.
        [begunLaterInAfter] 이후 로그가 늦게 시작되므로(시각: { $time }) 그 사이에 일어난 일은 로그에 없습니다.
        [endedEarlierInAfter] 이후 로그가 일찍 끝납니다(시각: { $time }).
        [missingInBefore] 시작 시각({ $time })은 이전 로그의 범위에 들지만 이전 로그에는 기록이 없습니다.
        [missingInAfter] 이전의 시도({ $time })는 이후 로그의 범위에 들지만 이후 로그에는 기록이 없습니다.
        [outcomeUnknown] 마지막 시도가 어떻게 끝났는지 로그에 없습니다.
        [otherCause] 이후의 시도({ $time })는 다른 원인으로 실패했습니다. 이 원인은 그 뒤에 가려져 있을 수 있습니다.
        [nodeUnknown] 이후의 시도가 있지만 이 노드에서 한 것인지 로그에서 알 수 없습니다.
        [subjectUnknown] 이후의 시도({ $time })에 성공했지만 같은 대상에 대한 것인지 로그에서 알 수 없습니다.
        [orderUnknown] 로그의 시각으로는 어느 시도가 나중인지 알 수 없습니다.
        [applianceUnknown] 이후의 시도({ $time })에 성공했지만 같은 { $machine }의 시도라는 것을 보여 주는 기록이 없습니다.
        [swapped] 이후 로그가 이전 로그보다 먼저 끝납니다.
       *[otherAppliance] 이후 로그는 이 { $machine }의 로그가 아닙니다.
    }

compare-advice =
    { $advice ->
        [tryAgain] 작업을 한 번 더 시도하게 하고, 그 직후에 로그를 수집하게 합니다.
        [lookInAppliance] { $machine }에서 확인하거나 고객에게 문의합니다. 해결되었으면 --confirmed 옵션으로 알려 줍니다.
        [sendWhole] 완전한 번들을 수집하게 합니다.
        [sendLater] 마지막 시도 이후까지 포함하는 로그를 다시 수집하게 합니다.
        [swap] 번들을 반대 순서로 지정합니다.
        [widenTime] --since 옵션과 --until 옵션 없이 다시 비교합니다.
       *[sendOther] 이 { $machine }의 번들을 수집하게 합니다.
    }

compare-appliance =
    { $reason ->
        [sameTries] 같은 { $machine }: 공통된 시도가 { $count }개 있습니다.
        [sameNode] 같은 { $machine }: 양쪽에 같은 노드({ $names })가 있습니다.
        [sameKey] 같은 { $machine }: 같은 키의 인증서나 CSR이 양쪽에 있습니다.
        [otherProducts] 다른 { $machine }: 서로 다른 제품의 로그입니다.
        [otherNodes] 다른 { $machine }: 노드가 다릅니다({ $names }).
        [otherTries] 다른 { $machine }: 로그의 기간은 겹치지만 시도가 다릅니다.
        [triesDisagree] 다른 { $machine }일 수 있음: 겹치는 기간에 공통된 시도가 { $count }개 있지만 대부분은 다릅니다.
        [noLogs] 같은 { $machine }인지 알 수 없음: 한쪽에 로그가 없습니다.
       *[nothingShared] 같은 { $machine }인지 로그에서 알 수 없음: 공통된 시도, 노드, 키가 없습니다.
    }

compare-swapped = '이후' 로그가 '이전' 로그보다 먼저 끝납니다. 순서가 바뀐 것 같습니다. 비교하지 않았습니다.
compare-not-read = { $side }: 모두 읽지 못함({ $path })
compare-covered = 로그의 범위
compare-from = 시작
compare-to = 끝
compare-tries = 시도
compare-timeline = 양쪽의 시도를 시간순으로 표시
compare-not-seen = 이 로그에는 없음
compare-appliances = 카탈로그의 어플라이언스
compare-appliance-count = 번들이 둘 이상인 어플라이언스 { $count }개
