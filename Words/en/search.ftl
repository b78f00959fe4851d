## The words that people use for the subjects of the rules, by which `explain` finds a rule

# A line for each concept: its name, which is the same in all languages, and what it is called, separated by commas. `key.public` is a kind of `key`.
search-concepts =
    certificate: certificate, cert, crt
    chain: chain, bundle of certificates, full chain, certificate path, bundle
    leaf: leaf, server certificate, end entity, host certificate, identity certificate
    authority.root: root, root ca, top level ca, trust anchor
    authority.intermediate: intermediate, sub ca, subordinate, issuing ca, intermediary
    authority: ca, certificate authority, certification authority, issuer, issued by, signed by
    request: request, csr, signing request, certificate request, certificate signing request, certificate sign request, new csr, second csr, newer csr, another csr, other csr, redid the csr
    key: key
    key.public: public key, pubkey
    key.private: private key, secret key
    encoding: encoding, encoded, base64, base 64, der, binary, b64, base sixty four, x 509 binary, binary x 509, encoded binary x 509, der x 509
    usage.extended: eku, extended key usage, enhanced key usage, extended usage, extended usage of the key, usage extension
    authenticate.client: client authentication, web client authentication, tls web client authentication, client auth, clientauth, client usage, client use, client purpose, clientauth usage, no client authentication, no client auth
    authenticate.server: server authentication, web server authentication, tls web server authentication, server auth, serverauth, server usage, server use, server only, server auth only, no server authentication, no server auth
    usage: key usage, keyusage, usage
    encipherment: encipherment, key encipherment, keyencipherment, encryption of keys, key encryption, key enciph, key enc
    web-server: web server, webserver
    wildcard: wildcard, asterisk, star, *.
    name.distinguished: distinguished name, distinguishedname, dn
    name.common: common name, cn
    name.alternative: subject alternative name, subject alternate name, alternative name, alternate name, alt name, san, subjectaltname
    mutual: mutual, mutually, mtls, two way, each other, one another, both ways, both appliances, two appliances, both consoles, two consoles, both sides, two omes, both omes
    migration: migration, migrate, migrating, migration job, migration task
    trust: trust, trusted
    trust.store: trust store, truststore, trust storage, store, tomcat trust, callmanager trust, ipsec trust, capf trust, tvs trust
    authority.unknown: local issuer, unable to get issuer, get issuer, unknown ca, issuer unknown, unknown issuer, not know the ca, does not know the issuer, ca is unknown
    signature: digital signature
    bracket: bracket, square bracket, brackets
    node.other: another node, other node, wrong node, different node, subscriber on the publisher
    format.pem: pem
    format.container: pkcs7, p7b, pfx, pkcs12, pkcs 12, p12
    web-server.not: not a web server, no web server, not for a web server, not a webserver
    upload: upload, import, install, load, uploading, put up, push, apply

# Likewise, for what can be said of anything and means little by itself.
search-commonplaces =
    mismatch: does not match, do not match, not match, not matching, mismatch, mismatched, differ, different, not the same, does not fit, does not belong, not belong, does not correspond, not correspond, does not go with, does not go together, unlike, do not agree, not identical, not equal, another key, wrong key, other key, is not the one, does not suit
    missing: missing, lack, lacking, absent, not there, not found, not present, does not exist, not exist, not existing, no such, without, does not have, do not have, not included, left out, not contain, can not find, could not find, not available, unavailable, no longer there, nowhere, is not on, not ticked, unticked, not checked, unchecked, not selected, not enabled, removed, taken out, no longer has, forgot, forgotten, omitted, not in, nothing in, drop, dropped, deleted, gone, got lost, no longer issues, can not find a, not uploaded, has no, there is no, never uploaded, is not inside, not inside, is not in, does not give, do not give, not give us, any more, anymore, no longer, stopped, stop, discontinued, not yet, no client authentication, no client auth, no server authentication, no server auth
    invalid: invalid, not valid, bad, unusable, not usable, can not be used, corrupt, damaged, broken, wrong, incorrect, error in
    incomplete: complete, whole chain, not a complete, full, incomplete, not complete, not whole, partial, not the whole, not full, not all
    order: order, sequence, sorted, out of order
    format: format
    file: file
    read: read, reading, parse, open, decode, unreadable, readable, can not read, recognised, recognized
    refuse: wont take, will not accept, wont accept, does not want, refuse, reject, not accept, does not accept, does not take, decline, turned down, not allowed, allowed, not permitted, denied, bounce, will not take, forbidden
    fail: fail, failure, not successful, unsuccessful, did not work, does not work, not work, went wrong, no success
    reason: reason, explanation
    unlisted: without a reason, no reason given, without any reason, does not say why, unlisted, unknown reason, other reason, some other reason, unspecified, not listed, no reason
    many: too many, more than four, more than 4, over four, five, six, limit of four, maximum of four, at most four, exceed, seven, eight, ten names, limit on, how many, maximum number, maximum of, fifth
    name: name, hostname, host name, fqdn, domain
    authenticate: authenticate, authentication, authenticating
    connect: connect, connection, reach, talk to, validate the connection, link up, connection check, verify connection, connection validation
    remote: remote, other appliance, other side, other console, other end
    source: source, source appliance, old appliance
    target: target, target appliance, destination, new appliance
    same: same, identical
    replace: replace, overwrite, swap, exchange, not replaced, replacing, stays there, old one stays, kept the old one, does not overwrite, will not overwrite, not overwritten, is ignored, renewed one is ignored, not take the place, changes nothing, has no effect, not take effect
    expired: expire, out of date, ran out, no longer valid, expiry, expiration, validity, valid from, valid until, clock, expired
    depth: depth, deep, deeper, too long chain
    template: template
    newer: newer, regenerated, generated again, new csr, second csr, newer csr, recreated, made again, created again, another csr, other csr, generated anew, redid the csr
    elsewhere: elsewhere, made elsewhere, openssl, outside, another server, other server, another machine, other machine, other computer, another computer, laptop, by hand, online tool, another system, not requested here, not requested from, not requested on, not generated on, not generated here, not created here, not created on, generated on the other, own tool, their tool, other tool, different tool, own csr tool, third party tool
    node: node, cisco, publisher, subscriber, cluster, cucm, call manager, callmanager, unified cm, communications manager
    tomcat: tomcat
    appliance: appliance, dell, openmanage, ome, open manage, console, both appliances, two appliances, both consoles, two consoles, two omes, both omes
    type: type, wrong type, purpose, wrong purpose, wrong kind
    mixed: mixed up, mixed, confused, interchanged
    peer: peer, partner, far end, remote party
    verification: errno, verification, verify, cert verification, verify error, verifying
    empty: empty, blank
    input: input, value, entered, enter, field
    operation: operation
    process-request: process the request, complete the request, perform the request
    only: only, just, alone, nothing but, solely, just one, only one, one of the two
    generate: generate, generating, create, creating
    extra: extra, added, additional, adds, add, one more, too many names, one too many, surplus, extra name
    long: too long, long, longer than, 64 characters, 64 chars, sixty four characters, more than 64
    instead: instead of, in place of, rather than
    generic-error: error occurred, error has occurred, general error, internal error

# Words that say nothing about the subject.
search-fillers =
    a, an, the, of, for, to, in, on, at, by, from, with, and, or, but, if, then, that, this, these, those, it, its, is, are, was, were, be, been, being,
    am, i, you, he, she, we, they, him, her, them, his, their, our, my, me, us, has, have, had, having, do, does, did, done, can, could, will, would,
    shall, should, may, might, must, not, no, there, here, what, which, who, when, where, why, how, so, as, than, too, very, also, again,
    still, yet, now, both, between, sign, signed, waiting, sent to, some, any, all, one, two, please, hi, hello, thanks, says, say, said, tells, tell, told, gets, get, got, getting, see, sees, seeing,
    saw, shows, show, shown, showing, customer, client says, user, they say, error, message, screen, popup, pop, window, dialog, red, something, like,
    about, because, due, after, before, while, during, trying, try, tries, tried, wants, want, keeps, keep, gave, give, gives, giving, comes, come, up,
    out, into, over, um, uh, er, well, yes, okay, ok, thing, things, stuff, guy, really, web, ui, page, log, line, logs, reads, think, thinks, maybe, sort,
    every, each, time, always, never, today, yesterday, complains, complain, complaining, claims, s, t, re, ve, ll, m, d, number, code, id, was uploaded,
    critical, warning, asks, check, make, made, sure, need, needs, use, used, using, new, old, own, know, known, mean, means,
    night, morning, renewed, bought, buy, purchased, received, sent,
    copied, pasted, clicked,
    unable, valid, machine, box, system, device, side, work, works, working, went, goes, go, going, provided, given, found, find,
    set, put, way, other, another, first, second, last, next, more, most, contact, retry, administrator, persists, issue, problem, trouble, support,
    case, ticket, call, read, certificate upload error, messageid, messageargs, relatedproperties, severity, resolution, extendedinfo,
    see extendedinfo for more information, general error has occurred, sslcontroller, uploadnewcertificatechain, error uploading certificate chain,
    generalerror, base, info, debug, warn, exec, ajp, nio, your, else, anything, nobody, somebody, person, whatever, saved, save, exported,
    export, stored, wrote, written, opened, entered, retry the operation, if the issue persists, contact your system administrator

# Subjects of other programs, unless a rule mentions them.
search-elsewhere =
    firmware, bios, disk, drive, raid, fan, power supply, psu, battery, memory, dimm, cpu, temperature, ldap, active directory, password, login, log in,
    logon, username, dns, ntp, smtp, email, mail, license, licence, backup, restore, vpn, firewall, dhcp, printer, database, sql, discovery, inventory,
    job, idrac, snmp, trap, esxi, virtual machine, vm, datastore, voicemail, audio, sip, trunk, registration, register, extension, dial, route, gateway,
    wifi, vlan, switch port, baseline, compliance, report, alert, policy, plugin, proxy, timeout, timed out, space, quota, kernel, panic, segfault, heap,
    out of memory, java, nullpointer, docker, kubernetes, pod, java heap, permission denied, access denied, file not found, kerberos, saml, sso, token,
    session, cookie, http 404, http 500, gateway timeout, bluetooth, screen resolution, reboot, boot, booting, blue screen, excel, outlook, windows,
    antivirus, ransomware, snapshot, replication, cluster join, latency, packet, ping, raid controller, warranty, hot spare, mac address,
    ip address conflict, duplicate ip, ssh, ftp, sftp, usb, nginx, apache, iis, chrome, firefox, edge browser, safari, curl, wget, kubectl, git, npm,
    handshake, cipher, hsts, pinning, revoked, revocation, ocsp, crl,
    keystore, exchange, sharepoint, citrix, fortigate, jenkins, gitlab, x509, ssl labs, bitlocker, wsman, mobile app, website, download, dns record,
    wireless, printer driver, product key, spreadsheet, word document, too large, zip file, phone, phones, telephone, handset, self signed,
    smart card, id card, bank, online banking, tax, training, participation

# The words for numbers, so that an id is known that was said: the value, and what it is called.
search-numbers =
    0: zero, oh, o, nought
    1: one
    2: two
    3: three
    4: four
    5: five
    6: six
    7: seven
    8: eight
    9: nine
    10: ten
    11: eleven
    12: twelve
    13: thirteen
    14: fourteen
    15: fifteen
    16: sixteen
    17: seventeen
    18: eighteen
    19: nineteen
    20: twenty
    30: thirty
    40: forty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety
    100: hundred
    1000: thousand
