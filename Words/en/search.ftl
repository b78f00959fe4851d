## The words that people use for the subjects of the rules, by which `explain` finds a rule

# A line for each concept: its name, which is the same in all languages, and what it is called, separated by commas. `key.public` is a kind of `key`.
search-concepts =
    certificate: certificate, cert, crt
    chain: chain, bundle of certificates, full chain, certificate path
    leaf: leaf, server certificate, end entity, host certificate, identity certificate
    authority.root: root, root ca, top level ca, trust anchor
    authority.intermediate: intermediate, sub ca, subordinate, issuing ca, intermediary
    authority: ca, certificate authority, certification authority, issuer, issued by, signed by
    request: request, csr, signing request, certificate request, certificate signing request, certificate sign request
    key: key
    key.public: public key, pubkey
    key.private: private key, secret key
    encoding: encoding, encoded, base64, base 64, der, binary, b64
    usage.extended: eku, extended key usage, enhanced key usage, extended usage
    authenticate.client: client authentication, web client authentication, tls web client authentication, client auth, clientauth, client usage
    authenticate.server: server authentication, web server authentication, tls web server authentication, server auth, serverauth, server usage
    usage: key usage, keyusage, usage
    encipherment: encipherment, key encipherment, keyencipherment, encryption of keys, key encryption, key enciph, key enc
    web-server: web server, webserver
    wildcard: wildcard, asterisk, star
    name.distinguished: distinguished name, distinguishedname, dn
    name.common: common name, cn
    name.alternative: subject alternative name, subject alternate name, alternative name, alternate name, alt name, san, subjectaltname
    mutual: mutual, mutually, mtls, two way, each other, one another, both ways
    migration: migration, migrate, migrating
    trust: trust, trusted
    trust.store: trust store, truststore, trust storage, store
    authority.unknown: local issuer, unable to get issuer, get issuer, unknown ca, issuer unknown, unknown issuer, not know the ca, does not know the issuer
    upload: upload, import, install, load, uploading, put up, push, apply

# Likewise, for what can be said of anything and means little by itself.
search-commonplaces =
    mismatch: does not match, do not match, not match, not matching, mismatch, mismatched, differ, different, not the same, does not fit, does not belong, not belong, does not correspond, not correspond, does not go with, does not go together, unlike, do not agree, not identical, not equal, another key, wrong key, other key, is not the one
    missing: missing, lack, lacking, absent, not there, not found, not present, does not exist, not exist, not existing, no such, without, does not have, do not have, not included, left out, not contain, can not find, could not find, not available, unavailable, no longer there, nowhere, is not on, not ticked, unticked, not checked, unchecked, not selected, not enabled, removed, taken out, no longer has, forgot, forgotten, omitted, not in, nothing in
    invalid: invalid, not valid, bad, unusable, not usable, can not be used, corrupt, damaged, broken, wrong, incorrect, error in
    incomplete: complete, whole chain, not a complete, full, incomplete, not complete, not whole, partial, not the whole, not full, only the leaf, not all
    order: order, sequence, sorted, out of order
    format: format, pem, pkcs7, p7b, pfx
    file: file
    read: read, reading, parse, open, decode, unreadable, readable, can not read, recognised, recognized
    refuse: wont take, will not accept, wont accept, does not want, refuse, reject, not accept, does not accept, does not take, decline, turned down, not allowed, not permitted, denied, bounce, will not take, forbidden
    fail: fail, failure, not successful, unsuccessful, did not work, does not work, not work, went wrong, no success
    reason: reason, explanation
    unlisted: without a reason, no reason given, without any reason, does not say why, unlisted, unknown reason, other reason, some other reason, unspecified, not listed, no reason
    many: too many, more than four, more than 4, over four, five, six, limit of four, maximum of four, at most four, exceed
    name: name, hostname, host name, fqdn, domain
    authenticate: authenticate, authentication, authenticating
    connect: connect, connection, reach, talk to, validate the connection
    remote: remote, other appliance, other side, other console, other end
    source: source, source appliance, old appliance
    target: target, target appliance, destination, new appliance
    same: same, identical
    replace: replace, overwrite, swap, exchange, not replaced, replacing, stays there, old one stays, kept the old one
    expired: expire, out of date, ran out, no longer valid, expiry, expiration, validity, valid from, valid until, clock
    depth: depth, deep, deeper, too long chain
    template: template
    newer: newer, regenerated, generated again
    elsewhere: elsewhere, made elsewhere, openssl, outside
    node: node, publisher, subscriber, cluster, cucm, call manager, callmanager, unified cm, communications manager
    tomcat: tomcat
    appliance: appliance, openmanage, ome, open manage
    type: type, wrong type, purpose
    mixed: mixed up, mixed, confused, interchanged
    peer: peer, partner, far end, remote party
    verification: errno, verification, verify, cert verification, verify error
    empty: empty, blank
    input: input, value, entered, enter, field
    operation: operation
    process-request: process the request, complete the request, perform the request
    generic-error: error occurred, error has occurred, general error, internal error

# Words that say nothing about the subject.
search-fillers =
    a, an, the, of, for, to, in, on, at, by, from, with, and, or, but, if, then, that, this, these, those, it, its, is, are, was, were, be, been, being,
    am, i, you, he, she, we, they, him, her, them, his, their, our, my, me, us, has, have, had, having, do, does, did, done, can, could, will, would,
    shall, should, may, might, must, not, no, there, here, what, which, who, when, where, why, how, so, as, than, too, very, just, only, also, again,
    still, yet, now, some, any, all, one, two, please, hi, hello, thanks, says, say, said, tells, tell, told, gets, get, got, getting, see, sees, seeing,
    saw, shows, show, shown, showing, customer, client says, user, they say, error, message, screen, popup, pop, window, dialog, red, something, like,
    about, because, due, after, before, while, during, trying, try, tries, tried, wants, want, keeps, keep, gave, give, gives, giving, comes, come, up,
    out, into, over, um, uh, er, well, yes, okay, ok, thing, things, stuff, guy, really, web, ui, page, log, line, logs, reads, think, thinks, maybe, sort,
    every, each, time, always, never, today, yesterday, complains, complain, complaining, claims, s, t, re, ve, ll, m, d, number, code, id, was uploaded,
    critical, warning, check, make, made, sure, need, needs, use, used, using, new, old, own, know, known, mean, means, isn, doesn, don, won, didn, wasn, isnt, doesnt, dont, wont, didnt, wasnt,
    night, morning, werent, hasnt, havent, cant, couldnt, wouldnt, shouldnt, renewed, bought, buy, purchased, received, sent,
    copied, pasted, clicked,
    aren, couldn, unable, cannot, valid, machine, box, system, device, side, work, works, working, went, goes, go, going, provided, given, found, find,
    set, put, way, other, another, first, second, last, next, more, most, long, contact, retry, administrator, persists, issue, problem, trouble, support,
    case, ticket, call, read, certificate upload error, messageid, messageargs, relatedproperties, severity, resolution, extendedinfo,
    see extendedinfo for more information, general error has occurred, sslcontroller, uploadnewcertificatechain, error uploading certificate chain,
    generalerror, base, info, debug, warn, exec, ajp, nio, your, else, anything, nobody, somebody, person, whatever, saved, save, instead, exported,
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
    wireless, printer driver, product key, spreadsheet, word document, too large, zip file, phone, phones, telephone, handset
