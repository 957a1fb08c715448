Feature: Whom a role trusts
  A trust policy opens the door to an account, a user, a role or a service, and to nobody else.

  Background:
    Given the world "partners"

  Scenario Outline: A trusted account lets in all its users, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "b2" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

    Examples:
      | client |
      | core   |
      | tea    |

  @third-account
  Scenario Outline: A user of another account is not trusted, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "c1" of account C assumes the role "LogPartner" of account A
    Then she is denied, because the trust policy of the role does not name her

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: A role may trust one user by name
    Given account A has the role "ForOne" that trusts user "b1" of account B
    When user "b1" of account B assumes the role "ForOne" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: A role that trusts one user does not trust her colleague
    Given account A has the role "ForOne" that trusts user "b1" of account B
    When user "b2" of account B assumes the role "ForOne" of account A
    Then she is denied, because the trust policy of the role does not name her

  Scenario: A role may trust another role, and sessions are chained
    Given account A has the role "ForRobots" that trusts role "Robot" of account B
    And user "b1" of account B has assumed the role "Robot" of account B
    When she assumes the role "ForRobots" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: A role that trusts another role does not trust the users behind it
    Given account A has the role "ForRobots" that trusts role "Robot" of account B
    When user "b1" of account B assumes the role "ForRobots" of account A
    Then she is denied, because the trust policy of the role does not name her

  Scenario: A role for a service is for no user, however much he may
    Given account A has the role "ForLogService" that trusts the service "log.aliyuncs.com"
    When user "b1" of account B assumes the role "ForLogService" of account A
    Then she is denied, because the trust policy of the role does not name her

  Scenario: The external id that was agreed on opens the door
    Given the role "LogPartner" of account A now trusts account B if "StringEquals sts:ExternalId partner-7"
    When user "b1" of account B assumes the role "LogPartner" of account A with the external id "partner-7"
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: Another external id does not
    Given the role "LogPartner" of account A now trusts account B if "StringEquals sts:ExternalId partner-7"
    When user "b1" of account B assumes the role "LogPartner" of account A with the external id "partner-8"
    Then she is denied, because statement 1 of the trust policy allows "sts:AssumeRole" only under a condition on "sts:ExternalId"

  Scenario: No external id does not either
    Given the role "LogPartner" of account A now trusts account B if "StringEquals sts:ExternalId partner-7"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because statement 1 of the trust policy allows "sts:AssumeRole" only under a condition on "sts:ExternalId"

  Scenario: A role that does not exist trusts nobody
    When user "b1" of account B assumes the role "NoSuchRole" of account A
    Then she is refused with "EntityNotExist.Role"
