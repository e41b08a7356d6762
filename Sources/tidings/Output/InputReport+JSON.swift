extension InputReport {
    var json: String { "" }
}
