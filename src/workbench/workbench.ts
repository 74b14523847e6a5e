import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { WorkbenchPage } from './WorkbenchPage';

const page = document.getElementById('workbench');
if (!page) throw new Error('The page has no workbench.');
const start = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
document.documentElement.lang = start;
createRoot(page).render(createElement(WorkbenchPage, { start }));
