Feature: Being trusted is not enough
  B decides who of its people may walk through the door that A opened; A never does.

  Background:
    Given the world "partners"

  Scenario Outline: A user of B without the grant stays outside, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "b3" of account B assumes the role "LogPartner" of account A
    Then she is denied, because no statement of the identity policies allows "sts:AssumeRole"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: Not even the user whom the role names may go without it
    Given account A has the role "ForOne" that trusts user "b3" of account B
    When user "b3" of account B assumes the role "ForOne" of account A
    Then she is denied, because no statement of the identity policies allows "sts:AssumeRole"

  Scenario: A group can bring the grant
    Given account B has the group "operators" with the user "b3"
    And account B attaches the policy "system:AliyunSTSAssumeRoleAccess" to the group "operators"
    When user "b3" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: A grant for that one role is enough
    Given account B has the policy "become-partner"
      | actions        | resources                          |
      | sts:AssumeRole | acs:ram:*:{A}:role/LogPartner |
    And account B attaches the policy "become-partner" to the user "b3"
    When user "b3" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "become-partner" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: A grant for another role is none for this one
    Given account B has the policy "become-other"
      | actions        | resources                     |
      | sts:AssumeRole | acs:ram:*:{A}:role/Other |
    And account B attaches the policy "become-other" to the user "b3"
    When user "b3" of account B assumes the role "LogPartner" of account A
    Then she is denied, because statement 1 of "become-other" is about other resources than hers, though it allows "sts:AssumeRole"
