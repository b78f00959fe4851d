## The survey: what lies in a bundle, and what its logs say

survey-report = Panorama de un paquete de registros

survey-files =
    { $count ->
        [one] { $count } archivo, { $size } sin comprimir
        [many] { $count } de archivos, { $size } sin comprimir
       *[other] { $count } archivos, { $size } sin comprimir
    }

survey-logs =
    { $count ->
        [one] { $count } registro
        [many] { $count } de registros
       *[other] { $count } registros
    }

survey-records =
    { $count ->
        [one] { $count } entrada
        [many] { $count } de entradas
       *[other] { $count } entradas
    }

survey-between = de { $first } a { $last }
survey-errors = errores: { $count }
survey-warnings = advertencias: { $count }
survey-times = ×{ $count }
survey-unknown-errors = Errores de los que ninguna regla habla: { $count }
survey-unknown-warnings = Advertencias de las que ninguna regla habla: { $count }
survey-other-messages = Otros mensajes de los que ninguna regla habla: { $count }
survey-known = Los que una regla conoce: { $count }
survey-legend = { $sign } sustituye lo que varía. Esto muestra dónde está uno de ellos:
survey-no-records = Ningún archivo parece un registro, así que no hay nada que contar.
survey-no-errors = Ninguna de las entradas leídas está marcada como advertencia o error.

survey-further =
    { $count ->
        [one] { $count } entrada más es de un tipo propio; hay demasiados tipos para enumerarlos.
        [many] { $count } de entradas más son de demasiados tipos distintos para diferenciarlos.
       *[other] { $count } entradas más son de demasiados tipos distintos para diferenciarlos.
    }

survey-all-logs = Registros
survey-gaps = Lagunas sin ninguna entrada
survey-folders = Carpetas
survey-certificates = Certificados del paquete

survey-outside =
    { $count ->
        [one] la línea { NUMBER($first, useGrouping: 0) } no pertenece a ninguna entrada
        [many] { $count } de líneas, la primera la { NUMBER($first, useGrouping: 0) }, no pertenecen a ninguna entrada
       *[other] { $count } líneas, la primera la { NUMBER($first, useGrouping: 0) }, no pertenecen a ninguna entrada
    }

survey-starts =
    { $count ->
        [one] el servidor arrancó una vez, el { $last }
        [many] el servidor arrancó { $count } de veces, la última el { $last }
       *[other] el servidor arrancó { $count } veces, la última el { $last }
    }

survey-starts-undated =
    { $count ->
        [one] el servidor arrancó una vez
        [many] el servidor arrancó { $count } de veces
       *[other] el servidor arrancó { $count } veces
    }

survey-form =
    { $form ->
        [known] formato conocido
        [guessed] formato deducido de horas y niveles
       *[unknown] formato desconocido
    }

survey-self-signed = autofirmado
survey-in-bundles = en { $count } de { $total } paquetes
survey-shared = Lo que dicen los registros de todos los paquetes

survey-bundles =
    { $count ->
        [one] { $count } paquete
        [many] { $count } de paquetes
       *[other] { $count } paquetes
    }

survey-leads =
    { $count ->
        [one] En estos registros hay { $count } tipo de error del que ninguna regla habla:
        [many] En estos registros hay { $count } de tipos de errores de los que ninguna regla habla:
       *[other] En estos registros hay { $count } tipos de errores de los que ninguna regla habla:
    }

survey-leads-uncounted = Lo demás que dicen estos registros, hable de ello una regla o no:
survey-leads-none = En estos registros no hay ningún error del que ninguna regla hable. Lo demás que dicen:

## Titles of the tables' columns

survey-column-count = Veces
survey-column-level = Nivel
survey-column-logger = Logger
survey-column-text = Tipo de entrada
survey-column-first = Primera vez
survey-column-last = Última vez
survey-column-place = Dónde
survey-column-log = Registro
survey-column-records = Entradas
survey-column-levels = Niveles
survey-column-form = Formato
survey-column-file = Archivo
survey-column-files = Archivos
survey-column-folder = Carpeta
survey-column-subject = Sujeto
survey-column-issuer = Emisor
survey-column-from = Válido desde
survey-column-until = Válido hasta
survey-column-bundles = Paquetes

## The page

survey-over-time = Advertencias y errores a lo largo del tiempo
survey-others = Todos los demás
survey-over-time-summary = { $count } entradas, de { $first } a { $last }
