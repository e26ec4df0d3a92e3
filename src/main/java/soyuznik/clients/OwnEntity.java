package soyuznik.clients;

/**
 * One of our own legal entities.
 *
 * @param standard a new contract begins with it
 * @param retired no new contract is made with it
 */
public record OwnEntity(
        long id, int version, Item.Values values, boolean standard, boolean retired) {
    public String name() {
        return values.get("name");
    }
}
