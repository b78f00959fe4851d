import CertificateChain
import Requirements
import Wording

extension Words.Repair {
    /// A change to the chain.
    func text(of step: ChainRepair.Step) -> Phrase {
        switch step {
        case .putInOrder: putInOrder
        case .leftOutDuplicates(let count): leftOutDuplicates(count)
        case .leftOutStrangers(let names): leftOutStrangers("\(names: names.map(\.shortName))")
        case .leftOutIssuers(let count): leftOutIssuers(count)
        case .addedAuthorities(let names, let file): addedAuthorities(file: "\(name: file)", names: "\(names: names.map(\.shortName))")
        case .convertedToPEM(let file, let form):
            convertedToPem(file: "\(name: file)", encoding: Words.Detail(table: table).encoding(form))
        case .writtenAnew(let file, let count): writtenAnew(file: "\(name: file)", count: count)
        case .leftOutPrivateKey(let file): leftOutPrivateKey("\(name: file)")
        case .leftOutUnreadable(let file): leftOutUnreadable("\(name: file)")
        }
    }
}

extension Words.Obstacle {
    /// Why the chain cannot be written.
    func text(of obstacle: ChainRepair.Obstacle) -> Phrase {
        switch obstacle {
        case .noCertificate: noCertificate
        case .leafNotRead: leafNotRead
        case .leafAbsent: leafAbsent
        case .selfSignedLeaf: selfSignedLeaf
        case .missingIssuer(let subject, let issuer):
            missingIssuer(subject: "\(name: subject.shortName)", issuer: "\(name: issuer.description)")
        case .otherKey(let subject, let issuer): otherKey(subject: "\(name: subject.shortName)", issuer: "\(name: issuer.shortName)")
        case .endless: endless
        }
    }
}
