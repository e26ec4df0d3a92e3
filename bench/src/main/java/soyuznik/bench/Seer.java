package soyuznik.bench;

import java.util.List;

/** Whose eyes a page is measured with; the users are those of the generated branches, ten each. */
enum Seer {
    OWN("own 40 clients", 62, 7, true),
    OWN_MANY("own 2,060 clients", 63, 7, true),
    BRANCH("a branch, 3 %", 61, 7, false),
    SUBTREE("a subtree, 20 %", 11, 2, false),
    ALL("all", 1, 0, false),
    OLD("a branch of old data", 291, 30, false);

    private final String words;
    private final int user;
    private final int branch;
    private final boolean own;

    Seer(String words, int user, int branch, boolean own) {
        this.words = words;
        this.user = user;
        this.branch = branch;
        this.own = own;
    }

    String words() {
        return words;
    }

    String email() {
        return "user" + user + "@bench.example";
    }

    /** The scopes as the product keeps them in its reach: 0 all, minus the branch, the user. */
    List<Long> scopes(Server server) throws Exception {
        long id = server.number("select id from access.app_user where email = '" + email() + "'");
        if (own) {
            return List.of(id);
        }
        return branch == 0
                ? List.of(0L)
                : List.of(-server.number("select id from bench.branch where no = " + branch), id);
    }

    /** The scope that leads to nearly everything this viewer sees. */
    long scope(Server server) throws Exception {
        return scopes(server).getFirst();
    }
}
