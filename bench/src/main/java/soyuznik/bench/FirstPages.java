package soyuznik.bench;

/** How long it takes from the start of the program to its first page. */
final class FirstPages {
    private FirstPages() {}

    static void measure(Bench.Options options) throws Exception {
        for (int i = 0; i < 3; i++) {
            try (var product = Product.start(options)) {
                System.out.println("first page after " + product.firstPage().toMillis() + " ms");
            }
        }
    }
}
