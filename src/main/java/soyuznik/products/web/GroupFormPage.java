package soyuznik.products.web;

import soyuznik.products.ProductGroups.Group;

/** What a group is called from the top. */
public record GroupFormPage(Group group, String typed) {
    public String action() {
        return GroupsPage.PATH + '/' + group.id();
    }
}
