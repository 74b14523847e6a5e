/** Shows the sentence that the page was opened with, as text and nothing else. */
const place = document.getElementById('sentence');
if (place) place.textContent = decodeURIComponent(window.location.hash.slice(1));
