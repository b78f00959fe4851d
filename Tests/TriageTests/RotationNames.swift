/// Names of rotations and copies of `application.log`, according to the documentation of these programs.
enum RotationNames {
    static let all: Set<String> = [
        // log4j 1: RollingFileAppender, DailyRollingFileAppender, and the extras' TimeBasedRollingPolicy
        "application.log.1", "application.log.2", "application.log.10", "application.log.2025-03-03", "application.log.2025-03",
        "application.log.2025-10", "application.log.2025-03-03-AM", "application.log.2025-03-03-09", "application.log.2025-03-03-09-15",
        "application.log.03-03-2025", "application.2025-03-03.log.gz", "application-1.log.gz", "application.1.log.zip",
        // Log4j 2: RollingFile
        "2025-03/application-03-03-2025-1.log.gz", "2025-03/application-2025-03-03-09-1.log.gz", "2025/03/application-03.log",
        "application-2025-03-03-1.log", "application-2025-03-03-09.log.gz", "application-20250303.log.gz", "application-1.log",
        "application-10.log.zip", "application-03-03-2025.log", "application-03-Mar-2025.log.bz2", "application.03-Mar.log.gz",
        "application-Mar-2025.log", "application-2025-03-03T09.log", "application.log.2025-03-03-1.gz", "application-2025-03-03-1.log.xz",
        "application-2025-03-03-1.log.zst", "application-2025-03-03-1.log.deflate", "application-2025-03-03-1.log.pack200",
        "application-2025-03-03_09-15-20.log", "archive/application-%d.log", "rollover/application.log.1", "application-2025.03.03.log",
        "application-1741000000000.log",
        // logback: RollingFileAppender
        "application.2025-03-03.log", "application.2025-03-03.0.log", "application.2025-03-03.1.log.gz", "application-2025-03-03.zip",
        "application.1.log.zip", "application.3.log", "application-2025-03-03_09.log", "application-2025-03-03_09-15.0.log.gz",
        "application.2025-W10.log", "application.2025-03.log", "archived/application.2025-03-03.0.log.gz",
        "archived/2025/03/application.03.log", "2025-03-03/application.0.log", "application.log.2025-03-03.0.gz",
        "application.20250303.0.log", "application_2025-03-03.log", "application.log1234567890.tmp", "application.log.2025-03-03.tmp",
        // java.util.logging: FileHandler
        "application0.log", "application1.log", "application.0.log", "application.0.0.log", "application.1.0.log", "application.log.0",
        "application%u.log", "application.log.0.1", "application0.0.log", "application-0.log.1",
        // Tomcat JULI: AsyncFileHandler, AccessLogValve
        "application.2025-03-03.log", "application.2025-03-03.txt", "application2025-03-03.log", "application.2025-03-03.log.gz",
        "application.log.2025-03-03.log", "application.2025-03-03.00.log",
        // logrotate: numbers, dateext, dateformat, extension, olddir, compressext
        "application.log.0", "application.log.3.gz", "application.log-20250303", "application.log-20250303.gz",
        "application.log-20250303.bz2", "application.log-20250303.xz", "application.log-20250303.zst", "application.log-2025030309",
        "application.log-20250303-1741000000", "application.log-1741000000", "application.log.20250303", "application.log_20250303",
        "application-20250303.log", "application-20250303.log.gz", "application-2025-03-03.log", "application.1.log",
        "application.1.log.gz", "application.log.1.old", "application.log.2025-03-03_09:15:20", "application.log-03032025",
        "application.log-2025-03-03-09-15", "application.log.2025.03.03", "old/application.log.1", "old/application.log-20250303.gz",
        "archive/application.log.1", "archive/application.log.2.gz", "backup/application.log.1", "backups/2025/application.log.1",
        "olddir/application-20250303.log", "rotated/application.log.7", "application.log.1.Z", "application.log.1.lz4",
        "application.log.1.lzma", "application.log.1.br", "application.log.5.lzo", "application.log-20250303.gz.1",
        // newsyslog: numbers, and -t
        "application.log.0.gz", "application.log.1.bz2", "application.log.6.xz", "application.log.20250303T000000",
        "application.log.20250303T091520.bz2", "application.log.20250303T091520.gz", "application.log.20250303T091520.zst",
        "application.log.0.zst",
        // svlogd and multilog: a folder of the log's name
        "application.log/current", "application.log/@4000000067c56a1b2f3c4d5e.s", "application.log/@4000000067c56a1b2f3c4d5e.u",
        "application.log/@4000000067c56a1b2f3c4d5e.t", "application.log/previous",
        // supervisord, systemd and others that add numbers or marks
        "application.log.11", "application.log.old", "application.log.prev", "application.log.previous", "application.log.last",
        "application.log.bak", "application.log.bak1", "application.log.backup", "application.log.orig", "application.log.save",
        "application.log.saved", "application.log.tmp", "application.log.1.bak", "application.old.log", "application-old.log",
        "application_old.log", "application.prev.log", "application.bak.log", "application-previous.log", "application.log~",
        "application.log.~1~", "application.log.copy", "application.log.1.gz.1.gz", "application.log.gz.1", "application.log.gz.old",
        "application.log.2025-03-03.log.gz", "application.log;1", "application.log,v", "application.log@2025-03-03", "application.log#1",
        "application.log+1",
        // Windows and other desktops: copies
        "application - Copy.log", "application - Copy (2).log", "application - Copy.log.1", "application - copia.log",
        "application - Kopie.log", "application - Copie.log", "application - コピー.log", "application - コピー (2).log", "application - 복사본.log",
        "application - 副本.log", "application (copy).log", "application (another copy).log", "application copy.log",
        "application copy 2.log", "application_copy.log", "application-copy.log", "application (1).log", "application (2).log",
        "application.log - Copy", "application.log (1)", "application.log copy",
        // browsers and mail: downloads
        "application(1).log", "application(2).log", "application [1].log", "application[1].log", "application.log(1)",
        "application (1).log.gz", "application.log (1).gz", "application.log.download", "application.log.txt", "application.txt",
        "application_log.txt", "application-log.txt", "application.log.part", "application.log.1.txt", "application.log_1",
        "application.log-1", "application_1.log",
        // zones, epochs, minutes and month names
        "application.log.2025-03-03T09:15:20Z", "application.log.2025-03-03T09-15-20+0100", "application-2025-03-03T091520Z.log",
        "application.log.2025-03-03 09.15.20", "application.log.1741000000", "application.log.1741000000123", "application-1741000000.log",
        "application.Mon.log", "application.log.Mon", "application-Monday.log", "application.log.March", "application-Mar-03.log",
        "application-3-3-2025.log", "application.03.03.2025.log", "application.log.03Mar2025", "application.log.UTC",
        "application-2025063.log", "application.log.2025w10",
        // daily archives
        "application.log.2025-03-03.zip", "application.log.2025-03-03.tar.gz", "application.log.2025-03-03.7z", "application.log.zip",
        "application.log.tar", "application.log.tgz", "2025-03/application.log.zip", "application-logs-2025-03.tar.gz",
        "old/application.log.1.tar.bz2",
    ]
}
