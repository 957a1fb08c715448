Feature: Keys and tokens
  A request is let in only with a key that exists, a signature made with its secret, and the very token that goes with it.

  Background:
    Given the world "partners"
    And account A attached the policy "write-logs" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A

  @emulator
  Scenario: A token lives for an hour
    When 59 minutes pass
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When 2 minutes pass
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token has expired

  @emulator
  Scenario Outline: An expired token opens neither RAM nor STS, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When 61 minutes pass
    And she lists the users of her account
    Then she is refused before any decision, because her token has expired
    When she asks who she is
    Then she is refused before any decision, because her token has expired

    Examples:
      | client |
      | core   |
      | tea    |

  @emulator
  Scenario: A session can be asked to be short
    Given user "b1" of account B has assumed the role "LogPartner" of account A for 15 minutes
    When 16 minutes pass
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token has expired

  Scenario: A session cannot be asked to outlive what the role allows
    When user "b1" of account B assumes the role "LogPartner" of account A for 3 hours
    Then she is refused with "InvalidParameter.DurationSeconds"

  Scenario: A token with one character changed
    When she changes one character of her token
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid

  Scenario Outline: A token with one character changed, at STS through the <client> client
    Given RAM and STS are called through the "<client>" client
    When she changes one character of her token
    And she asks who she is
    Then she is refused before any decision, because her token is not valid

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: The token of another session
    Given user "b2" of account B has assumed the role "LogPartner" of account A as session "other"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she signs with the token of the session "other"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid

  Scenario: No token at all
    When she leaves her token away
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid

  Scenario Outline: A wrong secret, with signature <signature>
    Given Log Service is called with signature "<signature>"
    When she changes one character of her secret
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her signature is wrong
    And account A finds nothing in the logstore "access" of the project "app-logs"

    Examples:
      | signature |
      | v1        |
      | v4        |

  Scenario Outline: A wrong secret, at STS through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "b1" of account B changes one character of her secret
    And she assumes the role "LogPartner" of account A
    Then she is refused before any decision, because her signature is wrong

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: An access key that does not exist
    When user "b1" of account B changes one character of her access key id
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her access key does not exist

  Scenario Outline: An access key that does not exist, at STS through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "b1" of account B changes one character of her access key id
    And she assumes the role "LogPartner" of account A
    Then she is refused before any decision, because her access key does not exist

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: An access key that was switched off
    When account B switches off the access key of the user "b1"
    And user "b1" of account B assumes the role "LogPartner" of account A
    Then she is refused before any decision, because her access key is switched off
