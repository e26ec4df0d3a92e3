package soyuznik.clients;

import static org.jooq.impl.DSL.inline;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.OWN_ENTITY;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;

/** What can be chosen in the form of an item, where that is not always the same. */
@Repository
@Transactional(readOnly = true)
public class ItemChoices {
    private static final int MOST = 500;

    private final DSLContext sql;
    private final Dictionaries dictionaries;
    private final Users users;

    ItemChoices(DSLContext sql, Dictionaries dictionaries, Users users) {
        this.sql = sql;
        this.dictionaries = dictionaries;
        this.users = users;
    }

    /** By the name of the input. */
    public Map<String, List<Choice>> offered(
            Section section, CompanyId company, Language language) {
        return switch (section) {
            case SITES ->
                    Map.of("kind", dictionaries.words().offered(Dictionary.SITE_KIND, language));
            case CONTRACTS -> Map.of("entityId", entities(), "managerId", colleagues());
            case SPECIFICATIONS -> Map.of("contractId", contracts(company));
            case ADDRESSES, ACCOUNTS, CONTACTS, NOTES, DATES -> Map.of();
        };
    }

    /** Those of now, the standard one first. */
    private List<Choice> entities() {
        return sql.select(OWN_ENTITY.ID.cast(String.class), OWN_ENTITY.NAME)
                .from(OWN_ENTITY)
                .where(OWN_ENTITY.RETIRED.isFalse())
                .orderBy(OWN_ENTITY.STANDARD.desc(), OWN_ENTITY.NAME, OWN_ENTITY.ID)
                .limit(MOST)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    private List<Choice> contracts(CompanyId company) {
        return sql.select(CONTRACT.ID.cast(String.class), inline("№ ").concat(CONTRACT.NUMBER))
                .from(CONTRACT)
                .where(CONTRACT.COMPANY_ID.eq(company.value()))
                .and(CONTRACT.REMOVED_AT.isNull())
                .orderBy(CONTRACT.SIGNED_ON.desc(), CONTRACT.ID)
                .limit(MOST)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    private List<Choice> colleagues() {
        return users.active().stream().map(ItemChoices::choice).toList();
    }

    private static Choice choice(User user) {
        return new Choice(user.id().toString(), user.name().full());
    }
}
