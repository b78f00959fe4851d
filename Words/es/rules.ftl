draft-title = TODO: qué salió mal, en pocas palabras
draft-diagnosis = TODO: qué significa este mensaje
draft-diagnosis-after = TODO: qué significa este mensaje. El producto dice: { $text }
draft-cause = TODO: la causa más probable
draft-explanation = TODO: cómo lleva esta causa al mensaje
draft-step = TODO: qué hacer primero
draft-step-after = TODO: qué hacer primero. El producto aconseja: { $advice }
draft-from = Borrador a partir de la entrada { $evidence } de { $bundle }.
draft-save-as = Guárdelo como { $path }, escriba sus propias palabras donde dice TODO y después compruébelo y pruébelo:

impact-title = Qué cambian las reglas
impact-overview = Paquetes que se juzgan de otro modo: { $changed } de { $bundles }
impact-unread = Paquetes que no se leyeron por completo: { $count }
impact-by-rule = Reglas que coinciden en más o menos paquetes
impact-before = Antes
impact-after = Después
impact-taken-over = Mensajes que ahora explica otra regla
impact-from = Regla de antes
impact-to = Regla de ahora
impact-bundles = Paquetes
impact-by-bundle = Paquetes
impact-stands-otherwise = lo vigente se explica de otro modo
score-title = Diagnósticos de un corpus etiquetado
score-overview = Paquetes diagnosticados como corresponde: { $right } de { $bundles }
score-wrong-clean = Paquetes dados por limpios por error: { $count }
score-abstained = Paquetes con un mensaje que ninguna regla conoce: { $count }
score-unlabelled = Paquetes de los que no se espera nada: { $count }
score-absent = Paquetes esperados que no están: { $count }
score-no-rule = ninguna regla
score-right = Aciertos
score-missed = Omisiones
score-wrong = Falsos
score-disagreements = Lo que no es como debería
score-expected = esperado
score-reported = informado

score-what =
    { $what ->
        [wrongClean] dado por limpio por error
        [outcome] otro resultado
        [complete] otra integridad de la lectura
        [missed] regla omitida
        [wrong] regla falsa
        [count] otro recuento
       *[standing] otro estado vigente
    }
