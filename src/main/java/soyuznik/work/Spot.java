package soyuznik.work;

/**
 * What an address below a project or a client names by its number: a talk, a promise or an
 * objection.
 *
 * @param from where somebody was asked to do something about it
 */
public record Spot(About about, long id, From from) {
    public Talk.Key talk() {
        return new Talk.Key(about, id);
    }

    /** The same of a talk that stands elsewhere by now. */
    public Spot at(Talk.Key talk) {
        return new Spot(talk.about(), talk.id(), from);
    }

    public Promises.Key promise() {
        return new Promises.Key(about, id);
    }

    public Objections.Key objection() {
        return new Objections.Key(about, id);
    }

    /** Where whoever did something goes on. */
    public String after() {
        return from.address(about.address() + "#talks");
    }
}
