exports.lookUp = async (code) => {
  const answer = await fetch(`https://rates.example/${code}`);
  return answer.json();
};
