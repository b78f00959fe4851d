## The HTML page

page-report = Informe de paquetes de registros
page-language = Idioma
page-skip = Ir a los paquetes
page-overview = Resumen
page-bundles = Paquetes
page-bundle = Paquete
page-findings = Hallazgos
page-with-findings = Con hallazgos
page-clean = Sin hallazgos
page-incomplete = Incompletos
page-outcomes = Resultado de los paquetes
page-diagnoses = Hallazgos por diagnóstico
page-diagnoses-hint = Elija uno para ver solo sus paquetes.
page-timeline = Intentos en el tiempo
page-timeline-hint = Las horas son las del registro. Arrastre sobre el gráfico para ampliar, o use los botones o las teclas + − ← → y 0.
page-timeline-summary = { $count } intentos de { $first } a { $last }
page-no-tries = Ningún intento de estos paquetes tiene hora.
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
page-nothing-found = Se buscaron { $rules } reglas y ninguna coincidió.

page-failed =
    { $count ->
        [one] { $count } de ellos no se pudo leer en absoluto.
        [many] { $count } de ellos no se pudieron leer en absoluto.
       *[other] { $count } de ellos no se pudieron leer en absoluto.
    }

page-group = Grupo
page-group-hint = Elija uno para ver solo sus paquetes.
page-show-all-of = Ver solo estos { $count } paquetes
page-open-hint = Elija un paquete para abrirlo.
page-evidence-left-out = Las líneas del registro de este hallazgo no están en esta página, que contiene las de los primeros hallazgos de cada diagnóstico. Este comando las muestra:
page-findings-left-out = Otros { $count } hallazgos de este paquete no están en esta página. Este comando los muestra:
page-bundles-left-out = Esta página enumera los primeros { $count } de { $total } paquetes; los recuentos son de todos.
page-command = Este comando vuelve a mostrar las líneas:
page-meanings = Qué significan los diagnósticos
page-footer = Creado por bundlescope { $version } con la tabla de reglas { $table }. Esta página es completa en sí misma: no carga ni envía nada.
page-needs-script = Los gráficos, la búsqueda y los detalles necesitan JavaScript, que aquí está desactivado o bloqueado. Este resumen no lo necesita.
