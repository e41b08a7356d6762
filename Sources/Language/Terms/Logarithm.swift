internal import Foundation

/// The natural logarithm, rounded so that mathematics libraries that differ in the last bit agree.
package func logarithm(_ number: Double) -> Double {
    (Foundation.log(number) * 1e9).rounded() / 1e9
}
