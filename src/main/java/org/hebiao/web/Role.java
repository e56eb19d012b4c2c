package org.hebiao.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. An administrator does not review by that alone, an auditor writes nothing. */
public enum Role {
  /** 填报: hands annexes in and corrects them. */
  CLERK,
  /** 审核: judges findings. */
  REVIEWER,
  /** 只读: looks. */
  READER,
  /** 审计员: looks at everything, the audit log too. */
  AUDITOR,
  /** 管理: accounts, tokens, operation. */
  ADMIN;

  /** Everybody who has come in. */
  static final Set<Role> ALL = Set.of(values());

  String authority() {
    return "ROLE_" + name();
  }

  static String written(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }

  static Set<Role> read(String written) {
    return Arrays.stream(written.split(" ")).filter(name -> !name.isEmpty()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
