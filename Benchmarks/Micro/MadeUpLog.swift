/// A log with the form of the product's, that packs about as well.
enum MadeUpLog {
    /// - Parameter payloadEvery: so many lines stand between two payloads.
    static func bytes(megabytes: Int, payloadEvery: Int) -> [UInt8] {
        var log: [UInt8] = []
        var state: UInt64 = 1
        for line in 0... {
            if log.count >= megabytes << 20 { break }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            if line % payloadEvery == payloadEvery - 1 {
                log += "[ERROR] 2024-01-25 11:10:34.735 [exec-\(state >> 60)] SSLController - \(payload)\n".utf8
            } else {
                log +=
                    "[INFO] 2024-01-25 11:10:34.\(100 + line % 900) [exec-\(state >> 60)] com.example.DeviceService - Session \(state >> 40) of device \(state >> 54) is alive, inventory task \(line) is done\n"
                    .utf8
            }
        }
        return log
    }

    private static let payload =
        #"{"error":{"code":"Base.1.0.GeneralError","message":"A general error.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","#
        + #""RelatedProperties":[],"Message":"Unable to process the request.","MessageArgs":["Invalid CSR key."],"Severity":"Critical","#
        + #""Resolution":"Retry the operation."}]}}"#
}
