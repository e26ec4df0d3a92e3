package soyuznik.insights;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;

/** Kept figures may hold what somebody wrote of a person, a reason of a loss for one. */
// C-03
@Order(60)
@Component
class KeptWords implements PersonalData {
    private final Answers answers;

    KeptWords(Answers answers) {
        this.answers = answers;
    }

    /** They are copies of what others keep. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        answers.forget();
    }
}
