## Two sides of bundles compared

compare-title = Antes y después
compare-before = Antes
compare-after = Después

compare-status =
    { $status ->
        [fixed] RESUELTO
        [remaining] SIGUE IGUAL
        [new] NUEVO
       *[unknown] NO SE PUEDE SABER
    }

compare-counts = sigue igual: { $remaining } · nuevo: { $new } · no se puede saber: { $unknown } · resuelto: { $fixed }
compare-nothing = Nada sigue en pie, ni antes ni después.
compare-nothing-read = En lo que se pudo leer nada sigue en pie, ni antes ni después.

compare-because =
    { $reason ->
        [laterSuccess] Un intento posterior terminó bien, { $time }.
        [customerConfirmed] El cliente lo confirmó; ningún registro puede mostrarlo.
        [failedAgain] Un intento posterior, { $time }, terminó igual.
        [loggedAgain] Se registró de nuevo, la última vez el { $time }.
        [begunSince] Empezó el { $time }, después de que acaban los registros de antes.
        [unfinishedInBefore] El intento aún no había terminado cuando acaban los registros de antes.
        [noNewTry] Desde entonces no hay ningún intento nuevo, y los registros mostrarían uno con éxito.
        [noNewTrySuccessUnseen] Desde entonces no hay ningún intento nuevo con fallo. No se ha publicado ninguna línea de registro de un éxito, así que tampoco se vería uno con éxito.
        [notLoggedAgain] No se registró de nuevo. Eso no indica si sigue vigente.
        [noLogInBefore] Entre los registros de antes no hay ninguno de este producto o nodo.
        [noLogInAfter] Entre los registros de después no hay ninguno de este producto o nodo.
        [notReadInBefore] No se pudo leer todo lo de antes, así que quizá ya estaba.
        [notReadInAfter] No se pudo leer todo lo de después, y lo que falta podría decir otra cosa.
        [leftOutInBefore] Se dejaron fuera registros de antes ajenos al período solicitado, así que quizá ya estaba.
        [leftOutInAfter] Se dejaron fuera registros de después ajenos al período solicitado, y podrían decir otra cosa.
        [begunLaterInBefore] Los registros de antes no empiezan hasta el { $time }, así que quizá ya estaba.
        [begunLaterInAfter] Los registros de después no empiezan hasta el { $time }; lo ocurrido entre unos y otros no está en ellos.
        [endedEarlierInAfter] Los registros de después ya acaban el { $time }.
        [missingInBefore] Empezó el { $time }, un momento que los registros de antes abarcan sin mostrarlo.
        [missingInAfter] Los registros de después abarcan el { $time }, pero no muestran el intento de antes.
        [outcomeUnknown] El registro no indica cómo acabó el último intento.
        [otherCause] Un intento posterior, { $time }, falló por otra causa. Esta podría quedar oculta tras ella.
        [nodeUnknown] Hubo un intento posterior, pero el registro no indica si fue en este nodo.
        [subjectUnknown] Un intento posterior terminó bien, { $time }, pero el registro no indica si se hizo sobre lo mismo.
        [orderUnknown] Las horas de los registros no muestran cuál de los intentos fue posterior.
        [applianceUnknown] Un intento posterior terminó bien, { $time }, pero nada en los registros muestra que fuera en el mismo { $machine }.
        [swapped] Los registros de después acaban antes que los de antes.
       *[otherAppliance] Los registros de después no son de este { $machine }.
    }

compare-advice =
    { $advice ->
        [tryAgain] Solicite que se repita la operación y que se recopilen los registros justo después.
        [lookInAppliance] Mire en el { $machine } o pregunte al cliente. Si ya no ocurre, indíquelo con --confirmed.
        [sendWhole] Solicite un paquete completo.
        [sendLater] Solicite que se recopilen de nuevo los registros; deben llegar más allá del último intento.
        [swap] Indique los paquetes en el orden contrario.
        [widenTime] Compare de nuevo sin --since ni --until.
       *[sendOther] Solicite el paquete de este { $machine }.
    }

compare-appliance =
    { $reason ->
        [sameTries] Mismo { $machine }: ambos contienen los mismos intentos ({ $count }).
        [sameNode] Mismo { $machine }: ambos nombran el nodo { $names }.
        [sameKey] Mismo { $machine }: en ambos hay un certificado o una CSR con la misma clave.
        [otherProducts] No es el mismo { $machine }: los registros son de productos distintos.
        [otherNodes] No es el mismo { $machine }: nombran nodos distintos ({ $names }).
        [otherTries] No es el mismo { $machine }: los registros abarcan el mismo tiempo, pero muestran intentos distintos.
        [triesDisagree] Quizá no sea el mismo { $machine }: del tiempo que ambos abarcan, algunos intentos están en los dos ({ $count }), pero no la mayoría.
        [noLogs] No se puede saber si es el mismo { $machine }: en uno de los lados no hay registros.
       *[nothingShared] Los registros no permiten saber si es el mismo { $machine }: no tienen en común ningún intento, nodo ni clave.
    }

compare-swapped = Los registros de “después” acaban antes que los de “antes”: probablemente estén intercambiados. No se comparó nada.
compare-not-read = { $side }: { $path } no se leyó por completo.
compare-covered = Qué abarcan los registros
compare-from = Desde
compare-to = Hasta
compare-tries = Intentos
compare-timeline = Intentos de ambos lados en el tiempo
compare-not-seen = No está en estos registros
compare-appliances = Dispositivos del catálogo

compare-appliance-count =
    { $count ->
        [one] { $count } dispositivo con más de un paquete
        [many] { $count } de dispositivos con más de un paquete
       *[other] { $count } dispositivos con más de un paquete
    }
