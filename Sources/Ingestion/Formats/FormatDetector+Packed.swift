extension FormatDetector {
    /// The formats that hold files.
    func packed(_ bytes: [UInt8]) -> DetectedFormat? {
        if GzipUnpacker.isSigned(bytes) {
            return DetectedFormat(.gzip, "its first bytes are those of gzip")
        }
        guard ZipArchive.isSigned(bytes) else { return nil }
        return DetectedFormat(.zip, "its first bytes are those of a ZIP archive")
    }
}
