package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.support.Rule;

class ScopeTest {
    /** Roles, what is set for the user, whether the company is closed, what holds. */
    private static final String WHO_SEES_HOW_FAR =
            """
            SELLER, DEFAULT, false, BRANCH
            TELEMARKETER, DEFAULT, false, BRANCH
            SPECIALIST, DEFAULT, true, OWN
            SELLER, DEFAULT, true, OWN
            SELLER, ALL, true, ALL
            HEAD, DEFAULT, true, BRANCH
            HEAD, OWN, false, OWN
            DIRECTOR, DEFAULT, true, ALL
            SELLER DIRECTOR, DEFAULT, true, ALL
            ADMIN, DEFAULT, false, OWN
            ADMIN, ALL, false, OWN
            ADMIN DIRECTOR, DEFAULT, false, ALL
            """;

    @Rule("T-02")
    @ParameterizedTest
    @CsvSource(textBlock = WHO_SEES_HOW_FAR)
    void rolesTheCompanyAndTheUsersOwnSettingDecideHowFarOneSees(
            String roles, Scope set, boolean closed, Scope expected) {
        var held =
                Arrays.stream(roles.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
        assertThat(set.of(held, closed)).isEqualTo(expected);
    }

    @Rule("T-02")
    @Test
    void whoSeesABranchAlsoSeesTheOwnClientsOfOtherBranches() {
        var user = new UserId(7);
        var branch = new BranchId(3);
        assertThat(Scope.BRANCH.keys(user, branch)).containsExactly(-3L, 7L);
        assertThat(Scope.OWN.keys(user, branch)).containsExactly(7L);
        assertThat(Scope.ALL.keys(user, branch)).containsExactly(0L);
    }
}
