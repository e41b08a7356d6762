@main
struct Evaluate {
    static func main() {}
}
