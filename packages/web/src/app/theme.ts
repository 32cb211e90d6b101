import type { ThemeConfig } from 'antd';

/** The look that antd's controls take on; `styles/base.css` holds the same colours for the rest. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d3a5f',
    colorInfo: '#1d3a5f',
    colorLink: '#1d3a5f',
    colorError: '#a3211c',
    colorSuccess: '#1d6b42',
    colorWarning: '#8a5a00',
    colorText: '#22252a',
    colorTextSecondary: '#565b63',
    colorTextTertiary: '#646970',
    colorTextPlaceholder: '#6b7078',
    colorBgLayout: '#faf8f2',
    colorBgContainer: '#fffefb',
    colorBgElevated: '#fffefb',
    colorBorder: '#cfc9bb',
    colorBorderSecondary: '#e5e0d4',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontFamily: 'var(--font-ui)',
    fontSize: 14,
    controlHeight: 30,
    boxShadowSecondary: '0 6px 24px rgb(40 34 20 / 14%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Segmented: { trackBg: '#efebe0' },
    // Reckoned from the primary colour it would be a dark grey.
    Select: { optionSelectedBg: '#e6ebf2', optionActiveBg: '#f1eee5' },
  },
};
