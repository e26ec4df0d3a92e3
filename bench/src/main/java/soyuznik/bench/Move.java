package soyuznik.bench;

/** Gives thousands of clients from one person to another while others read their lists. */
final class Move {
    private final Product product;
    private final Bench.Options options;

    Move(Product product, Bench.Options options) {
        this.product = product;
        this.options = options;
    }

    void run() throws Exception {
        throw new UnsupportedOperationException(product + " " + options);
    }
}
