## The summary of many bundles

triage-diagnoses = Lo que sigue en pie, primero lo de más paquetes

triage-overcome-in =
    { $count ->
        [one] superado desde entonces en { $count } paquete más
        [many] superado desde entonces en { $count } de paquetes más
       *[other] superado desde entonces en { $count } paquetes más
    }

triage-verdict =
    { $verdict ->
        [refused] Último intento fallido
        [nothing] Nada sigue en pie
       *[unclear] No se puede saber
    }

triage-tally = { $name }: { $count }
triage-review = Requiere a una persona
triage-no-rule-knows = Ninguna regla conoce lo que sigue en pie: { $message }
triage-to-blame = Puede haber más de un culpable: { $titles }
triage-end-unknown = El registro no indica cómo acabó el último intento: { $operation }
triage-unknown = Mensajes que ninguna regla conoce (# sustituye lo que varía)
triage-stories = La misma historia en varios paquetes
triage-unread = No se leyó por completo

triage-overview =
    { $bundles ->
        [one] { $bundles } paquete: { $findings } con hallazgos, { $clean } sin hallazgos, { $incomplete } incompletos
        [many] { $bundles } de paquetes: { $findings } con hallazgos, { $clean } sin hallazgos, { $incomplete } incompletos
       *[other] { $bundles } paquetes: { $findings } con hallazgos, { $clean } sin hallazgos, { $incomplete } incompletos
    }

triage-overview-failed = { $overview }, de ellos { $failed } con fallo
triage-overview-unread = { $overview } · no leídos por completo: { $unread }

triage-interrupted =
    { $read ->
        [one] interrumpido: { $read } de { $found } leído
        [many] interrumpido: { $read } de { $found } leídos
       *[other] interrumpido: { $read } de { $found } leídos
    }

triage-interrupted-before-all-found =
    { $read ->
        [one] interrumpido: { $read } de al menos { $found } leído
        [many] interrumpido: { $read } de al menos { $found } leídos
       *[other] interrumpido: { $read } de al menos { $found } leídos
    }

triage-passed-over =
    { $count ->
        [one] Se pasó por alto: { $count } archivo que no es un archivo comprimido ni un registro conocido
        [many] Se pasaron por alto: { $count } de archivos que no son archivos comprimidos ni registros conocidos
       *[other] Se pasaron por alto: { $count } archivos que no son archivos comprimidos ni registros conocidos
    }

triage-own-documents =
    { $count ->
        [one] { $count } de ellos es un informe o un documento del propio bundlescope; no se diagnosticó nada en él
        [many] { $count } de ellos son informes o documentos del propio bundlescope; no se diagnosticó nada en ellos
       *[other] { $count } de ellos son informes o documentos del propio bundlescope; no se diagnosticó nada en ellos
    }

triage-bundle-count =
    { $count ->
        [one] { $count } paquete
        [many] { $count } de paquetes
       *[other] { $count } paquetes
    }

triage-story =
    { $kind ->
        [sameBytes] { $bundles } paquetes son iguales, byte por byte
       *[sameTries] { $bundles } paquetes tienen intentos en común: el registro de un mismo dispositivo, recopilado más de una vez
    }

triage-compared = Solo se compararon los primeros { $count } paquetes.
triage-further-messages = Otros { $count } mensajes desconocidos tienen demasiadas formas para distinguirlos.

triage-seen-before = Dispositivos ya vistos

triage-seen-before-in =
    { $count ->
        [one] { $count } paquete anterior de este dispositivo: { $last }
        [many] { $count } de paquetes anteriores de este dispositivo, el último { $last }
       *[other] { $count } paquetes anteriores de este dispositivo, el último { $last }
    }
