package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/**
 * What becomes of a client when a file says what it knows of it.
 *
 * @param data what the client would hold
 * @param trouble why the file can't be followed; null where it can
 */
// W-01
public record Renewal(Company client, CompanyData data, @Nullable Text trouble) {
    /**
     * What a client held before.
     *
     * @param version of the client as the file left it
     */
    public record Earlier(CompanyId company, int version, CompanyData data) {}

    /** Field by field, what it holds and what it would hold. */
    public List<Outcome.Difference> changes() {
        return data.differences(client.data());
    }

    /** Once it is written. */
    public Earlier earlier() {
        return new Earlier(client.id(), client.version() + 1, client.data());
    }
}
