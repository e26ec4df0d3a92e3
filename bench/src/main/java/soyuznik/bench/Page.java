package soyuznik.bench;

import java.net.http.HttpRequest;
import java.util.List;

/**
 * A page of the product as it is asked for again and again.
 *
 * @param kind the line of the budgets it belongs to
 * @param words what exactly is asked
 * @param status the answer that is expected
 */
record Page(Kind kind, String words, int status, Requests requests) {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int FEW = 30;

    /**
     * The budgets of the architecture: processor milliseconds of program and database, buffers,
     * pages a second.
     */
    enum Kind {
        LIST("list of 50 projects", 0.5, 1.0, 600, 1000),
        BOARD("board with sums per stage", 0.8, 1.0, 800, 500),
        OPEN("open a project", 0.8, 1.0, 600, 800),
        CLIENTS("list of 50 clients", 0.5, 1.0, 600, 1000),
        PEOPLE("list of 50 people", 0.5, 1.0, 600, 1000),
        CLIENT("open a client", 0.8, 1.0, 600, 800),
        SEARCH("search", 0.5, 3.0, 2000, 500),
        CREATE("create a project", 0.6, 1.0, 400, 800),
        /** Of a year; only what the database does is judged. */
        FUNNEL("where sales stick", NONE, 250, NONE, 0),
        CYCLE("how long a sale takes", NONE, 250, NONE, 0);

        final String words;
        final double program;
        final double database;
        final double buffers;
        final double rate;

        Kind(String words, double program, double database, double buffers, double rate) {
            this.words = words;
            this.program = program;
            this.database = database;
            this.buffers = buffers;
            this.rate = rate;
        }

        /** Pages that count hundreds of thousands of projects are asked for less often. */
        int many(int usual) {
            return rate == 0 ? Math.min(usual, FEW) : usual;
        }
    }

    /** The i-th request of a page. */
    interface Requests {
        HttpRequest at(long i);
    }

    static Requests inTurn(List<HttpRequest> requests) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("Nothing to ask for");
        }
        return i -> requests.get((int) (i % requests.size()));
    }
}
