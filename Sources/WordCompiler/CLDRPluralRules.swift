/// The plural rules of CLDR for whole numbers, by language. `Scripts/update-plural-rules` writes them from Babel, 2.19.0 last.
enum CLDRPluralRules {
    /// Nil for a language that CLDR does not know; a region counts for nothing.
    static func rule(of language: String) -> String? {
        let name = language.prefix { $0 != "-" }
        return rules.first { $0.languages.split(separator: " ").contains(name) }?.rule
    }

    static var languages: [String] { rules.flatMap { $0.languages.split(separator: " ").map(String.init) } }

    private static let rules: [(rule: String, languages: String)] = [
        (
            "",
            "aa ab ady agq ann apc arn ary ba bas bew bgc bgn blt bm bo bqi brh bss bua byn cad cch ccp cho cic co cop cu dav dje dua dyo dz "
                + "ebu ewo frr gaa gez gn guz hnj hrx ht id ig ii isv ja jbo jv kaa kam kbd kde kea kek ken kgp khq ki kln km ko kpe ksf kxv la lkt "
                + "lmo lo lrc ltg lu luo luy lzz mai mdf mer mfe mgh mhn mi mic mni moh mrh ms mua mus mww my myv mzn nds nmg nqo nus nv oc oka osa "
                + "pi pis pms qu quc raj rhg rif rn rw sa sah sbp ses sg shn sid skr su sus suz szl th to tok tpi trv trw tt twq tyv vai vmw wal wbp "
                + "wo xdq xnr yav yo yrl yue za zgh zh"
        ),
        (
            "one: n = 1",
            "af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy gsw ha haw hu ia ie io jgo jmc ka kaj "
                + "kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr nb nd ne nl nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sc sd sdh seh "
                + "sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo vun wae xh xog yi"
        ),
        (
            "one: n = 0..1",
            "ak bho csw ln mg nso pa ti wa"
        ),
        (
            "one: n = 0 or n = 1",
            "am as bn doi fa gu hi kn kok pcm tg vi zu"
        ),
        (
            "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99",
            "ar"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14",
            "be ru uk"
        ),
        (
            "zero: n = 0; one: n = 1",
            "blo cv ksh"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11,71,91; two: n % 10 = 2 and n % 100 != 12,72,92; few: n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99; many: n != 0 and n % 1000000 = 0",
            "br"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14",
            "bs hr sr"
        ),
        (
            "one: n = 1; many: n != 0 and n % 1000000 = 0",
            "ca es gl it lld scn vec"
        ),
        (
            "one: n = 1,2,3 or n % 10 != 4,6,9",
            "ceb fil"
        ),
        (
            "one: n = 1; few: n = 2..4",
            "cs sk"
        ),
        (
            "zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 6",
            "cy"
        ),
        (
            "one: n % 100 = 1; two: n % 100 = 2; few: n % 100 = 3..4",
            "dsb hsb sl"
        ),
        (
            "one: n = 0,1",
            "ff hy kab si"
        ),
        (
            "one: n = 0..1; many: n != 0 and n % 1000000 = 0",
            "fr pt"
        ),
        (
            "one: n = 1; two: n = 2; few: n = 3..6; many: n = 7..10",
            "ga"
        ),
        (
            "one: n = 1,11; two: n = 2,12; few: n = 3..10,13..19",
            "gd"
        ),
        (
            "one: n % 10 = 1; two: n % 10 = 2; few: n % 100 = 0,20,40,60,80",
            "gv"
        ),
        (
            "one: n = 1; two: n = 2",
            "he iu naq sat se sma smj smn sms"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11",
            "is mk"
        ),
        (
            "zero: n = 0; one: n = 1; two: n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = 1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000; few: n % 100 = 3,23,43,63,83; many: n != 1 and n % 100 = 1,21,41,61,81",
            "kw"
        ),
        (
            "zero: n = 0; one: n = 0,1 and n != 0",
            "lag"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11..19; few: n % 10 = 2..9 and n % 100 != 11..19",
            "lt"
        ),
        (
            "zero: n % 10 = 0 or n % 100 = 11..19; one: n % 10 = 1 and n % 100 != 11",
            "lv prg"
        ),
        (
            "one: n = 1; two: n = 2; few: n = 0 or n % 100 = 3..10; many: n % 100 = 11..19",
            "mt"
        ),
        (
            "one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14; many: n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14",
            "pl"
        ),
        (
            "one: n = 1; few: n = 0 or n != 1 and n % 100 = 1..19",
            "ro"
        ),
        (
            "one: n % 10 = 1 and n % 100 != 11; two: n = 2; few: n != 2 and n % 10 = 2..9 and n % 100 != 11..19",
            "sgs"
        ),
        (
            "one: n = 0 or n = 1; few: n = 2..10",
            "shi"
        ),
        (
            "one: n = 0..1 or n = 11..99",
            "tzm"
        ),
    ]
}
