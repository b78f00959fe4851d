## Cómo llama la gente a aquello de lo que hablan las reglas

search-concepts =
    certificate: certificado, cert
    chain: cadena, cadena completa, cadena de confianza
    leaf: hoja, certificado de servidor, certificado del servidor, certificado final
    authority.root: raíz, ca raíz, certificado raíz, ancla de confianza
    authority.intermediate: intermedio, intermedia, subordinada, ca emisora, autoridades intermedias, intermedios, intermedias
    authority: ca, autoridad de certificación, autoridad certificadora, entidad certificadora, emisor, emitido por, firmado por, firmados por, firmada por, autoridades, autoridades de certificación
    request: solicitud, petición, csr, solicitud de firma, solicitud de certificado, solicitud de firma de certificado, petición de firma, petición de certificado, csr nueva, nueva csr, otra csr, segunda csr, csr más reciente, pedir, pidieron, piden, pedimos, solicitar, solicitaron
    key: clave, llave
    key.public: clave pública, llave pública
    key.private: clave privada, llave privada
    encoding: codificación, codificado, base 64, base64, der, binario, x 509 binario, binario x 509, x 509 binario der, der x 509
    usage.extended: eku, uso mejorado de claves, uso extendido de claves, uso extendido de la clave, uso mejorado de clave, uso extendido, uso mejorado
    authenticate.client: autenticación de cliente web, autenticación de cliente web tls, autenticación de cliente, autenticación del cliente, autenticación cliente, uso extendido de cliente, uso de cliente
    authenticate.server: autenticación de servidor web, autenticación de servidor web tls, autenticación de servidor, autenticación del servidor, autenticación servidor
    usage: uso de claves, uso de la clave, uso de clave
    encipherment: cifrado de claves, cifrado de clave, cifrado de la clave, encriptación de claves, encriptado de claves, cifrar claves
    web-server: servidor web, certificado de servidor web, certificado del servidor web
    wildcard: comodín, asterisco, estrella, comodines
    name.distinguished: nombre distintivo, nombre distinguido, dn, distinguishedname
    name.common: nombre común, cn
    name.alternative: nombre alternativo del sujeto, nombre alternativo, nombres alternativos, nombre alternativo del asunto, san, subject alternative name
    mutual: mutua, mutuo, mutuamente, mtls, bidireccional, recíproca, entre sí, una a otra, uno al otro, el uno en el otro, los dos dispositivos, ambos dispositivos, las dos consolas, ambas consolas, ambos lados, los dos lados, entre ellos, una en la otra, uno en el otro, uno del otro, los dos ome, ambos ome, del otro, de la otra
    migration: migración, migrar, migrando, migramos, al migrar, trabajo de migración, tarea de migración
    trust: confianza, confían, confía, de confianza
    trust.store: almacén de confianza, almacén, trust store, repositorio de confianza, tomcat trust, callmanager trust, ipsec trust, capf trust, tvs trust
    authority.unknown: emisor local, emisor desconocido, ca desconocida, no conoce la ca, no conoce al emisor, no conoce
    signature: firma digital
    bracket: corchete, corchetes, entre corchetes
    node.other: otro nodo, nodo equivocado, de otro servidor del clúster
    format.pem: pem
    format.container: pkcs7, p7b, pfx, pkcs12, p12
    web-server.not: no es de servidor web, no es un certificado de servidor web, no es certificado de servidor web
    upload: cargar, carga, cargado, subir, subida, subo, sube, importar, importación, instalar, subimos, subieron, metieron, meter, puse, pusieron, pusimos, metió, ponen

search-commonplaces =
    mismatch: no coincide, no corresponde, no concuerda, no cuadra, no encaja, no pertenece, no es la misma, no es el mismo, no son iguales, no son los mismos, distinto, diferente, difiere, no casa, otra clave, otra llave, clave equivocada, no coincidencia, no es de, no son los de, desajuste, distintas, distintos, diferentes, no coinciden, no corresponden, no cuadran
    missing: falta, faltan, ausente, no hay, no existe, no está, no encuentra, no se encuentra, no se encontró, no tiene, carece, sin, no incluye, no aparece, no contiene, no disponible, no está disponible, olvidado, olvidó, omitido, no figura, no lleva, no presente, no trae, no marcado, sin marcar, desmarcado, no seleccionado, ya no trae, ya no lleva, ya no incluye, quitado, quitó, quitaron, eliminado, no subieron, no han subido, no se subió, no subió, olvidaron, olvidamos, dejaron fuera, retiró, ya no pone, le falta, me falta, nos falta, sin el, sin la, borró, se borró, no viene, no vienen, no están, ya no, aún no, todavía no, dejó de, han dejado de, no metieron, no pusieron
    invalid: no válido, inválido, no vale, malo, inservible, no sirve, no se puede usar, no utilizable, dañado, corrupto, roto, incorrecto, erróneo, equivocado, error en
    incomplete: completa, completo, incompleta, no completa, no está completa, parcial, no está entera, a medias, no entera
    order: orden, secuencia, desordenado
    format: formato
    file: archivo, fichero
    read: leer, lectura, leyendo, interpretar, abrir, decodificar, ilegible, no se puede leer, reconoce
    refuse: rechaza, rechazo, no acepta, no admite, denegado, no permitido, no está permitido, no deja, no lo toma, prohibido, no quiere, no nos deja, no lo acepta, no la acepta, no lo admite, no toma, no soporta
    fail: falla, falló, fallo, fracasa, no funciona, no funcionó, sin éxito, no se completó, fracasó, da error, no se genera, no puede, no se pudo, no se puede, no deja
    reason: motivo, razón, explicación
    unlisted: sin que se indicara el motivo, no dice el motivo, no dice por qué, sin decir por qué, sin indicar, motivo no catalogado, motivo desconocido, otro motivo, sin motivo, no catalogado, otra razón
    many: demasiados, más de cuatro, más de 4, cinco, seis, máximo de cuatro, límite de cuatro, excede, supera, siete, ocho nombres, cuántos, máximo, límite, como máximo, quinto, sexto
    name: nombre, nombre de host, dominio
    authenticate: autenticar, autenticación, autentica
    connect: conectar, conexión, conecta, conectarse
    remote: remoto, otro dispositivo, otro equipo, otro lado, otro extremo, otra consola
    source: origen, dispositivo de origen, consola de origen, consola vieja, consola antigua, ome viejo, ome antiguo
    target: destino, dispositivo de destino, consola de destino, consola nueva, ome nuevo
    same: mismo, misma, igual, idéntico
    replace: reemplaza, reemplazado, reemplazó, sustituye, sustituido, sobrescribe, cambia, no se reemplazó, sigue el antiguo, sigue el viejo, sigue estando el viejo, reemplazar, sustituir, no se sustituye, no cambia, no lo cambia, no lo reemplaza, no se actualiza, sigue el anterior, no sustituye, no reemplaza
    expired: caducado, caducó, expirado, vencido, venció, vigencia, caducidad, vencimiento, validez, expiró
    depth: profundidad, profunda, demasiado larga
    template: plantilla
    newer: regenerada, vuelto a generar, generada de nuevo, csr nueva, nueva csr, otra csr, segunda csr, csr más reciente, rehicieron, volvieron a generar, volvió a generar, generaron de nuevo, crearon de nuevo, hicieron otra
    elsewhere: otro lugar, otro sitio, openssl, fuera, otra máquina, otro equipo, otro servidor, otro ordenador, otra computadora, otro sistema, portátil, no lo pidieron desde, no se pidió desde, no se generó con, no se generó en, no lo generaron, por su cuenta, herramienta online, otra herramienta, herramienta propia, su propia herramienta
    node: nodo, publicador, suscriptor, clúster, cucm, call manager, callmanager
    tomcat: tomcat
    appliance: dispositivo, openmanage, ome, consola, open manage, los dos dispositivos, ambos dispositivos, las dos consolas, ambas consolas
    type: tipo, tipo equivocado, propósito, tipo incorrecto
    mixed: confundido, mezclado, intercambiado
    peer: interlocutor, par, otra parte, extremo remoto
    verification: verificación, verificar, error de verificación
    empty: vacío, en blanco
    input: valor, entrada, ingresado, introducido, campo, ingresó
    operation: operación
    process-request: procesar la solicitud, completar la solicitud, procesar la petición
    only: solo, sólo, solamente, únicamente, nada más, una de las dos, uno de los dos, no la de, no el de
    generate: generar, generó, genera, generaron, crear, creó, crearon, al crear, al generar
    extra: añadió, añadido, agregó, agregado, de más, adicional, uno más, metió otro, sobra, sobran, de sobra
    long: demasiado largo, muy largo, largo, más de 64, 64 caracteres
    instead: en vez de, en lugar de
    generic-error: se produjo un error, se ha producido un error, error general, error interno, ocurrió un error

search-fillers =
    el, la, los, las, un, una, unos, unas, de, del, al, a, en, por, para, con, y, e, o, u, pero, si, que, qué,
    lo, le, les, se, me, te, nos, su, sus, mi, mis, tu, es, son, está, están,
    era, fue, ser, estar, ha, han, he, hay, había, no, ni, ya, muy, más, menos,
    también,   cuando, cuándo, donde, dónde, como, cómo, porque,
    debido, este, esta, esto, estos, estas, ese, esa, eso, aquel, aquí, ahí,
    hola, gracias, buenas, dice, dicen, diciendo, dijo, sale, salen, salió,
    aparece, aparecía, muestra, mostró, ve, veo, ver, cliente, usuario,
    pantalla, mensaje, error, ventana, rojo, algo, así, cosa, da, dan, dando,
    dio, pone, poner, puso, hace, hacer, hizo, intenta, intentar, intentó,
    quiere, quería, puede, puedo, pueden, tiene, tengo, tienen, después, antes,
    durante, mientras, otra vez, siempre, nunca, hoy, ayer, cada, vez, todo, todos, toda, todas, pues, bueno, vale, sí,
    oiga, señor, señora, nuestro, nuestra, página, web, interfaz, registro,
    línea, número, código, id, crítico, advertencia, comprueba, proporcionado,
    nuevo, nueva, viejo, vieja, propio, sistema, equipo, máquina, lado,
    problema, caso, soporte, llamada, según, creo, válido, poder, desde, hasta,
    sobre, entre, sino, alguien, nada, alguno, usa, usar, usado, otro, otra, primero, segundo, último,
    lee, leyó, queja, quejan, aparato, reintente, operación, póngase, contacto,
    administrador, error de carga de certificado, error de carga, al cargar, dos, tres, ambos, hemos puesto, han puesto, renovado, ahora, compró, compraron, comprado, recibió, recibido, enviado, envió, copiado, pegado, cada uno, guardado, guardó,
    guardaron, exportado,   página no

search-elsewhere =
    firmware, bios, disco, unidad, raid, ventilador, fuente de alimentación,
    batería, memoria, cpu, temperatura, ldap, active directory,
    directorio activo, contraseña, inicio de sesión, iniciar sesión,
    credenciales, dns, ntp, smtp, correo, licencia, copia de seguridad, respaldo, restaurar, vpn, cortafuegos, firewall, dhcp, impresora, base de datos,
    sql, descubrimiento, inventario, trabajo, tarea, idrac, snmp, esxi, máquina virtual,
    buzón, audio, sip, troncal, extensión, llamadas, router, wifi, vlan,
    conmutador, línea base, cumplimiento, informe, alerta, política,
    complemento, proxy, tiempo de espera, espacio, cuota, kernel, java, docker, kubernetes, permiso, acceso denegado, sesión,
    cookie, reinicio, reiniciar, arranque, pantalla azul, excel, outlook, windows, antivirus, instantánea,
    latencia, ping, navegador, revocado, revocación, ocsp, crl, garantía, ssh, ftp, usb, actualización, actualizar,
    teléfono, teléfonos, autofirmado,
    tarjeta, dni electrónico, banco, hacienda, curso

search-numbers =
    0: cero
    1: uno, un
    2: dos
    3: tres
    4: cuatro
    5: cinco
    6: seis
    7: siete
    8: ocho
    9: nueve
    10: diez
    11: once
    12: doce
    13: trece
    14: catorce
    15: quince
    16: dieciséis
    17: diecisiete
    18: dieciocho
    19: diecinueve
    20: veinte
    30: treinta
    40: cuarenta
    50: cincuenta
    60: sesenta
    70: setenta
    80: ochenta
    90: noventa
    100: cien, ciento
    1000: mil
