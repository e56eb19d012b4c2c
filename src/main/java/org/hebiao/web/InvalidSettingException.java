package org.hebiao.web;

/** A setting whose value cannot be; says which one, what it is and what it has to be. */
public final class InvalidSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String value;
  private final String chinese;
  private final String english;

  InvalidSettingException(String key, String value, String chinese, String english) {
    super(key + " = " + value + " " + english);
    this.key = key;
    this.value = value;
    this.chinese = chinese;
    this.english = english;
  }

  String key() {
    return key;
  }

  /** What is wrong, Chinese first. */
  String told() {
    return "设置 " + key + " = “" + value + "”：" + chinese + "。 / Setting " + key + " = \"" + value + "\": " + english + ".";
  }
}
