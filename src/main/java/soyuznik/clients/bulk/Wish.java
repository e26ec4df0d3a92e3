package soyuznik.clients.bulk;

import soyuznik.clients.TypedTags;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/** What somebody asks for the chosen ones, as it was typed; {@link Change} is what is done. */
public sealed interface Wish {
    record Responsible(UserId to, boolean giverStays) implements Wish {}

    /** By whoever asks. */
    record Taking() implements Wish {}

    record Pool(BranchId branch) implements Wish {}

    record Tags(TypedTags on, TypedTags off) implements Wish {}

    /**
     * @param basis the name of it, on which the data of people is held
     */
    record Held(String basis) implements Wish {}

    /** They work at their client no more, from today on. */
    record Left() implements Wish {}

    /** Whether it can be asked for those at all; no form asks otherwise. */
    default boolean goesFor(About about) {
        return switch (this) {
            case Responsible _, Taking _, Pool _ -> about == About.CLIENTS;
            case Tags _ -> true;
            case Held _, Left _ -> about == About.PEOPLE;
        };
    }
}
