## The letter to the customer

letter-title = 로그 번들 분석 결과
letter-greeting = 안녕하십니까, 고객님.
letter-opening = 로그 번들({ $name })을 보내 주셔서 감사합니다. 분석 결과를 다음과 같이 알려 드립니다.
letter-opening-without-name = 로그 번들을 보내 주셔서 감사합니다. 분석 결과를 다음과 같이 알려 드립니다.

letter-failed =
    { $count ->
        [1] { $operation }: 실패했습니다(시각: { $time }).
       *[other] { $operation }: { $count }번 시도했으며 마지막 시도({ $time })는 실패했습니다.
    }

letter-tried =
    { $count ->
        [1] { $operation }: 시도했습니다(시각: { $time }).
       *[other] { $operation }: { $count }번 시도했습니다(마지막 시각: { $time }).
    }

letter-outcome-unknown = 어떻게 끝났는지는 로그에 없습니다.
letter-unknown = 아직 분석 중인 메시지
letter-unknown-meaning = 로그에 의미를 아직 분석하고 있는 오류 메시지가 있습니다. 확인되는 대로 알려 드리겠습니다.
letter-may-stand = 아직 해당하는지는 로그에서 알 수 없습니다.
letter-steps = 부탁드리는 조치
letter-several-causes = 가능한 원인이 여러 가지입니다. 가능성이 높은 것부터 확인해 주시기 바랍니다.
letter-likeliest = 부탁드리는 조치(가장 가능성이 높은 원인: { $cause })
letter-otherwise = 위에 해당하지 않으면: { $cause }
letter-further-causes = 그래도 해결되지 않으면 알려 주시기 바랍니다. 다음 원인도 있을 수 있습니다.
letter-nothing-found = 이 로그에서 알려진 문제를 발견하지 못했습니다.
letter-nothing-stands = 이 로그에는 아직 남아 있는 알려진 문제가 없습니다.
letter-cannot-tell = 지금까지 발견한 문제는 없지만 필요한 내용을 모두 읽지는 못했습니다.
letter-overcome = 마지막 시도에서는 더 나타나지 않은 문제
letter-successes = 성공한 작업
letter-succeeded = { $operation }({ $time })
letter-unread = 읽지 못한 내용

letter-loss =
    { $kind ->
        [damaged] 번들의 일부가 손상되었거나 빠져 있습니다. 전송 중에 잘렸을 수 있습니다.
        [encrypted] 번들의 일부가 암호화되어 있습니다.
        [limit] 번들이 한 번에 분석할 수 있는 크기를 넘습니다.
        [unsupported] 번들의 일부가 읽을 수 없는 형식입니다.
        [skipped] 해당 기간의 기록이 로그에 없습니다.
        [ambiguous] 번들의 일부가 어느 { $machine }의 것인지 확인할 수 없습니다.
        [redacted] 텍스트에서 비밀 정보를 제거했습니다.
       *[unreadable] 필요한 로그가 번들에 없거나 열 수 없습니다.
    }

letter-may-be-more = 따라서 이 편지에 적힌 것 외에 다른 문제가 있을 수 있습니다.
letter-next = 부탁드리는 사항
letter-tell-result = 위 조치 후 작업을 다시 시도하시고 성공했는지 알려 주시기 바랍니다.
letter-send-after-try = 다시 실패하면 그 직후에 로그를 수집하여 보내 주시기 바랍니다.
letter-send-if-again = 문제가 다시 발생하면 발생한 시각을 알려 주시고 그 직후에 수집한 로그를 보내 주시기 바랍니다.
letter-send-whole = 번거로우시겠지만 로그를 다시 수집하여 완전한 번들을 보내 주시기 바랍니다.
letter-send-unencrypted = 암호화하지 않고 보내 주시거나 여는 방법을 상의해 주시기 바랍니다.
letter-closing = 감사합니다.
letter-signature = (이름, 기술 지원)
