import type { ThemeConfig } from 'antd'

/** The tokens of `styles/base.css` as Ant Design takes them. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#1d4f91',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6b45',
    colorTextBase: '#1f2329',
    colorTextSecondary: '#50565e',
    colorTextPlaceholder: '#646a73',
    colorBorder: '#c9cdd4',
    colorBorderSecondary: '#e3e5e9',
    colorBgLayout: '#f7f8fa',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    motion: false,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
}
