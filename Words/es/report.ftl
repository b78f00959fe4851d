## How the language writes, and what it is called

locale-digit-separator =  
locale-list-separator = {", "}
locale-machine = dispositivo
locale-machines = dispositivos
locale-name = Español
locale-spellings = es, spa, spanish, español, espanol, castellano, castilian

## Titles of a report's sections

headings-why = Por qué
headings-causes = Causas posibles, la más probable primero
headings-steps = Qué hacer
headings-in-the-log = En el registro
headings-seen-in = Dónde se vio
headings-read-more = Más información
headings-attempts = Intentos
headings-not-read = No se leyó por completo
headings-remarks = Observaciones
headings-false-friends = Parece un rechazo y no lo es
headings-cannot-tell = Lo que estos registros no permiten saber
headings-rule-false-friends = Se parece y no lo es
headings-rule-cannot-tell = Lo que su ausencia no significa
headings-rules-checked = Reglas comprobadas
headings-matches = Coincide con
headings-matching-examples = Ejemplos que coinciden
headings-quiet-examples = Ejemplos que no coinciden

## Titles of the tables' columns

columns-time = Hora
columns-operation = Operación
columns-outcome = Resultado
columns-cause = Causa
columns-rule = Regla
columns-state = Estado
columns-reason = Motivo
columns-severity = Gravedad
columns-basis = Base
columns-title = Significado

## Words that stand everywhere

common-colon = {": "}

common-severity =
    { $severity ->
        [critical] Crítico
        [warning] Advertencia
       *[info] Información
    }

common-basis =
    { $basis ->
        [publishedLog] según una línea de registro publicada
        [documented] según la documentación del fabricante; no hay ninguna línea de registro publicada
       *[inferred] conclusión de este proyecto a partir de lo publicado
    }

common-outcome =
    { $outcome ->
        [failed] fallido
        [succeeded] correcto
       *[unknown] desconocido
    }

common-note-kind =
    { $kind ->
        [damaged] Dañado
        [encrypted] Cifrado
        [limit] Límite alcanzado
        [unsupported] No admitido
        [skipped] Omitido
        [unreadable] Ilegible
        [ambiguous] Ambiguo
       *[redacted] Oculto
    }

common-more = … y { $count } más

## The answer, which stands first

answer-failed = ÚLTIMO INTENTO FALLIDO
answer-failed-as-far-as-read = ÚLTIMO INTENTO LEÍDO FALLIDO
answer-failed-in-window = ÚLTIMO INTENTO DEL INTERVALO FALLIDO
answer-found = ENCONTRADO
answer-unclear = RESULTADO DESCONOCIDO
answer-succeeded = CORRECTO
answer-nothing-found = NO SE ENCONTRÓ NADA
answer-cannot-tell = NO SE PUEDE SABER
answer-not-read = NO LEÍDO POR COMPLETO

answer-tries =
    { $count ->
        [one] { $count } intento, { $time }
        [many] { $count } de intentos, el último { $time }
       *[other] { $count } intentos, el último { $time }
    }

answer-since = con esta causa desde { $time }
answer-likeliest = Lo más probable: { $cause }
answer-otherwise = O bien: { $cause }
answer-overcome = Superado desde entonces
answer-logged = Registrado
answer-show-all = { $option } lo muestra todo.

## What is said of a bundle as a whole

verdicts-read-in-full = leído por completo
verdicts-not-read-in-full = no leído por completo
verdicts-clean = no se encontró nada
verdicts-incomplete = incompleto, no se puede dar por limpio

verdicts-finding-count =
    { $count ->
        [one] { $count } hallazgo
        [many] { $count } de hallazgos
       *[other] { $count } hallazgos
    }

verdicts-nothing-found =
    { $rules ->
        [one] Se buscó una regla en { $logs } y no hubo ninguna coincidencia.
        [many] Se buscaron { $rules } de reglas en { $logs } y no hubo ninguna coincidencia.
       *[other] Se buscaron { $rules } reglas en { $logs } y no hubo ninguna coincidencia.
    }

verdicts-nothing-looked-for = Ninguna regla trata de estos registros, de modo que no se buscó nada.
verdicts-no-clean-bill = Este paquete no se puede dar por limpio: no se encontró nada, pero lo que las reglas necesitan no se pudo leer, o no por completo. Los motivos:
verdicts-nothing-in-window = Este paquete no se puede dar por limpio: en el intervalo solicitado no se registró nada de lo que buscan las reglas. Los motivos:
verdicts-window = intervalo solicitado: { $span }, según el reloj del registro · entradas de intentos y errores fuera de él: { $outside }
span-since = desde { $since }
span-until = hasta { $until }
span-between = desde { $since } hasta { $until }
verdicts-made-by = Creado por bundlescope { $version } con la tabla de reglas { $table }.
verdicts-own-rules = Reglas propias: { $folders }.

verdicts-size =
    { $bytes ->
        [one] { $bytes } byte
        [many] { $bytes } de bytes
       *[other] { $bytes } bytes
    }

verdicts-stats =
    { $seen ->
        [one] { $seen } entrada vista, { $read } leídas ({ $size }), registros con coincidencia: { $matched }
        [many] { $seen } de entradas vistas, { $read } leídas ({ $size }), registros con coincidencia: { $matched }
       *[other] { $seen } entradas vistas, { $read } leídas ({ $size }), registros con coincidencia: { $matched }
    }

## Findings

findings-seen =
    { $count ->
        [one] visto una vez
        [many] visto { $count } de veces
       *[other] visto { $count } veces
    }

findings-seen-at = { $times }, { $time }
findings-seen-between = { $times }, la primera { $first }, la última { $last }
findings-nodes = en { $nodes }
findings-standing-unknown = el registro no permite saber si sigue siendo así
findings-also-in = La misma entrada está también en { $places }
findings-speaks-for = A favor
findings-speaks-against = En contra
findings-decided-by = Qué lo decide
findings-only-in = (Los textos de esta regla están solo en { $language }.)
findings-unknown-title = Mensaje desconocido { $id }
findings-unknown-title-without-id = Mensaje desconocido sin identificador
findings-unknown-diagnosis = Ninguna regla conoce este mensaje con estos argumentos. Más abajo se muestra el texto del propio producto.
findings-cut-title = Mensaje { $id }, cortado en el registro
findings-cut-title-without-id = Mensaje cortado en el registro, sin identificador
findings-cut-diagnosis = El mensaje está cortado en el registro, así que no se pudo elegir ninguna regla. Más abajo se muestra lo que se pudo leer.
findings-cut-diagnosis-explained = El mensaje está cortado en el registro, así que no se pudo elegir ninguna regla. Más abajo se muestra lo que se pudo leer. Lo que puede significar un mensaje así lo dice { $command }
findings-payload-cut = El mensaje está cortado en el registro; esto es lo que se pudo leer.
findings-arguments-not-a-list = Los argumentos no son una lista, como deberían; se muestran tal como están.
findings-duplicate-keys = Una clave aparece dos veces en este mensaje con valores distintos; cuenta la última.

## Tries

attempts-tries =
    { $count ->
        [one] { $count } intento
        [many] { $count } de intentos
       *[other] { $count } intentos
    }

attempts-cause-changed =
    { $count ->
        [one] la causa cambió en el intento { $tries }
        [many] la causa cambió en los intentos { $tries }
       *[other] la causa cambió en los intentos { $tries }
    }

attempts-no-later-success = El registro no muestra ningún éxito posterior.
attempts-no-later-success-read = Lo que se pudo leer del registro no muestra ningún éxito posterior.
attempts-no-later-success-in-window = El registro no muestra ningún éxito posterior en el intervalo solicitado.
attempts-success-unseen = No hay publicada ninguna línea de registro de un éxito, así que el registro no puede mostrar si un intento posterior tuvo éxito.
attempts-unknown-operation = Operación desconocida

## Which rules were looked for

coverage-summary =
    { $rules ->
        [one] { $rules } regla comprobada: { $matched } con coincidencia, { $absent } sin coincidencia
        [many] { $rules } de reglas comprobadas: { $matched } con coincidencia, { $absent } sin coincidencia
       *[other] { $rules } reglas comprobadas: { $matched } con coincidencia, { $absent } sin coincidencia
    }

coverage-not-evaluable = { $summary }, { $count } sin poder comprobarse

coverage-state =
    { $state ->
        [matched] con coincidencia
        [absent] sin coincidencia
       *[notEvaluable] no evaluable
    }

coverage-reason =
    { $reason ->
        [found] un registro coincidió
        [notInLog] su registro se leyó por completo y nada coincidió
        [noLog] el paquete no contiene ningún registro de su producto
        [sourceMissing] su registro no está en el paquete: { $logs }
        [logIncomplete] su registro no se leyó por completo
        [notInWindow] su registro se leyó por completo y nada del intervalo solicitado coincidió
       *[outsideWindow] ninguna entrada de registro sobre un intento o un error está en el intervalo solicitado
    }

## Lo que la tabla de reglas sabe de unas palabras

explain-nothing-fits = Ninguna regla corresponde a: { $words }
explain-nearest = Las más próximas
explain-others = También posibles
explain-several =
    { $count ->
        [one] Corresponde { $count } regla.
        [many] Corresponden { $count } de reglas. Más palabras del mensaje permiten distinguirlas.
       *[other] Corresponden { $count } reglas. Más palabras del mensaje permiten distinguirlas.
    }
explain-show = Una regla completa: { $command }
