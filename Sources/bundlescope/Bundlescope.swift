import ArgumentParser

@main
struct Bundlescope: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bundlescope")
}
