import { makeStyles, tokens } from '@fluentui/react-components';

/** How one item of a view looks: a card, what is said on the side, and what can be done with it. */
export const useCardStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});
