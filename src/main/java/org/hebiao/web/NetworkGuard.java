package org.hebiao.web;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps the service from listening on the network before an administrator exists. */
@Component
final class NetworkGuard implements InitializingBean {
  private final Settings settings;
  private final Accounts accounts;

  NetworkGuard(Settings settings, Accounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  @Override
  public void afterPropertiesSet() {
    if (!settings.isOnlyForThisMachine() && !accounts.hasAdministrator()) {
      throw new ServiceStartException(
          "还没有管理员账户，不能监听 " + settings.bind() + "，服务未启动。请先运行 ./hebiao admin create。 / There is no administrator yet, so "
              + settings.bind() + " cannot be listened on; the service did not start. Run ./hebiao admin create first.");
    }
  }
}
