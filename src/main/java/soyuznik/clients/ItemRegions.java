package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** The sections of a client as parts of its page. */
@Configuration(proxyBeanMethods = false)
class ItemRegions {
    @Bean
    Region contactsRegion() {
        return new Part(Section.CONTACTS, 25);
    }

    @Bean
    Region contractsRegion() {
        return new Part(Section.CONTRACTS, 30);
    }

    @Bean
    Region specificationsRegion() {
        return new Part(Section.SPECIFICATIONS, 31);
    }

    @Bean
    Region sitesRegion() {
        return new Part(Section.SITES, 40);
    }

    @Bean
    Region notesRegion() {
        return new Part(Section.NOTES, 50);
    }

    @Bean
    Region datesRegion() {
        return new Part(Section.DATES, 51);
    }

    @Bean
    Region addressesRegion() {
        return new Part(Section.ADDRESSES, 60);
    }

    @Bean
    Region accountsRegion() {
        return new Part(Section.ACCOUNTS, 61);
    }

    private record Part(Section section, int order) implements Region {
        @Override
        public Subject.Kind on() {
            return Subject.Kind.COMPANY;
        }

        @Override
        public String key() {
            return section.path();
        }

        @Override
        public String address(long id) {
            return "/companies/" + id + '/' + section.path();
        }

        @Override
        public Field<Integer> count(Field<Long> id) {
            var table = ItemTable.of(section);
            return field(
                    selectCount()
                            .from(table.table())
                            .where(table.company().eq(id))
                            .and(table.removedAt().isNull()));
        }
    }
}
