## The HTML page

page-report = Informe de paquetes de registros
page-skip = Ir a los paquetes
page-bundles = Paquetes
page-bundle = Paquete
page-findings = Hallazgos
page-timeline = Intentos en el tiempo
page-timeline-hint = Las horas son las del registro. Arrastre sobre el gráfico para ampliar, o use los botones o las teclas + − ← → y 0.
page-timeline-summary = { $count } intentos de { $first } a { $last }
page-other-diagnoses = Otros diagnósticos
page-no-rule = Mensaje sin regla
page-zoom-in = Ampliar
page-zoom-out = Reducir
page-earlier = Antes
page-later = Después
page-show-all = Mostrar todo
page-search = Buscar
page-search-hint = Ruta, resumen, diagnóstico o mensaje
page-diagnosis = Diagnóstico
page-any = Todos
page-reset = Restablecer
page-shown = { $count } de { $total } paquetes
page-nothing-fits = Ningún paquete coincide. Cambie la búsqueda o los filtros.
page-last-seen = Última vez
page-size = Tamaño
page-number = Página { $number } de { $total }
page-previous = Anterior
page-next = Siguiente
page-details = Detalles de { $name }
page-group = Grupo
page-show-all-of =
    { $count ->
        [one] Ver solo este paquete
        [many] Ver solo estos { $count } de paquetes
       *[other] Ver solo estos { $count } paquetes
    }

page-evidence-left-out = Las líneas del registro de este hallazgo no están en esta página, que contiene las de los primeros hallazgos de cada diagnóstico. Este comando las muestra:
page-bundles-left-out = Esta página enumera los primeros { $count } de { $total } paquetes; los recuentos son de todos.
page-footer = Creado por bundlescope { $version } con la tabla de reglas { $table }. Esta página es completa en sí misma: no carga ni envía nada.
page-copy-steps = Copiar los pasos
page-copied = Copiado
page-meanings = Qué significan los diagnósticos
page-language = Idioma
